/** Catalogues that answer SRU 1.1, 1.2 or 2.0 searches with MARCXML or Dublin Core. */
@NullMarked
package org.pinakes.source.sru;

import org.jspecify.annotations.NullMarked;
