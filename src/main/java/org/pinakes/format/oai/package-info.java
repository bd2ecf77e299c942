/** The OAI-PMH 2.0 envelope around a native record: its header, and the record inside. */
@NullMarked
package org.pinakes.format.oai;

import org.jspecify.annotations.NullMarked;
