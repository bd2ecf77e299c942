/**
 * MARC 21: cuts ISO 2709 streams into records, and reads a record of either form, ISO 2709 (MARC-8
 * or UTF-8) or MARCXML, into one small model.
 *
 * <p>Lengths, directories and the character coding flag are checked, never trusted. What can be
 * read without guessing is read and said in a warning; the rest is rejected with a reason.
 */
@NullMarked
package org.pinakes.format.marc;

import org.jspecify.annotations.NullMarked;
