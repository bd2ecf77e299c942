/**
 * Native formats: reads (and later writes) what others send, and knows nothing of our own record.
 *
 * <p>First room of the data's way. One package each: {@code xml} (slicing and reading XML safely),
 * {@code oai} (the OAI-PMH envelope), {@code dublincore}, {@code pubmed}, {@code jats}, {@code
 * marc}; {@code mesh} reads no records but a vocabulary. Next door: {@code source} fetches files
 * and hands them to a slicer of this room; {@code mapping} turns what is read here into a {@code
 * record}.
 */
@NullMarked
package org.pinakes.format;

import org.jspecify.annotations.NullMarked;
