/** Open access full texts of Europe PMC, as JATS. */
@NullMarked
package org.pinakes.source.europepmc;

import org.jspecify.annotations.NullMarked;
