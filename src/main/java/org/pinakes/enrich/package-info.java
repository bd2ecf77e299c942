/**
 * What the source did not say but its record shows: work keys, later languages, duplicates,
 * vectors.
 *
 * <p>Works on {@code record} alone; called by {@code index} documents and {@code ingest}.
 */
@NullMarked
package org.pinakes.enrich;

import org.jspecify.annotations.NullMarked;
