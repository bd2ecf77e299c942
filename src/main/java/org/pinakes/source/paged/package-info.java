/**
 * What all sources have in common that are fetched page by page and are no OAI-PMH: one page after
 * another, a place to go on from behind each, and what is new since the last complete run.
 */
@NullMarked
package org.pinakes.source.paged;

import org.jspecify.annotations.NullMarked;
