/**
 * What the administrators' pages keep: how the catalogue is used, counted without persons, and
 * which links of records do not lead where they should ({@code desk.links} looks at them, through
 * the client of {@code source.http}).
 *
 * <p>Knows nothing of the rest of the house: searches are texts here, records are identifiers and
 * titles. {@code web} counts and shows; {@code cli} opens it and gives it the records.
 */
@NullMarked
package org.pinakes.desk;

import org.jspecify.annotations.NullMarked;
