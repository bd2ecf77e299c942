/**
 * Harvests OAI-PMH 2.0 repositories: whole lists and what has changed since, in the face of dead
 * resumption tokens, broken pages and clocks that are wrong.
 *
 * <p>Asks by {@code source.http}; understands responses by {@code format.oai}.
 */
@NullMarked
package org.pinakes.source.oai;

import org.jspecify.annotations.NullMarked;
