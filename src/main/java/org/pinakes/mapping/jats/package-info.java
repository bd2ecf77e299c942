/**
 * JATS articles, with their full text, to our record.
 *
 * <p>Reads what {@code format} parses; its code lists are the CSV files of {@code mapping}.
 */
@NullMarked
package org.pinakes.mapping.jats;

import org.jspecify.annotations.NullMarked;
