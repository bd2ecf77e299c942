/**
 * MARC 21 to our record.
 *
 * <p>Reads what {@code format} parses; its code lists are the CSV files of {@code mapping}.
 */
@NullMarked
package org.pinakes.mapping.marc;

import org.jspecify.annotations.NullMarked;
