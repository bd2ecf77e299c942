/**
 * Meaning as numbers: a small language model that runs in the process turns texts into vectors, and
 * texts that mean nearly the same point nearly the same way.
 *
 * <p>Knows texts and nothing of records; {@code ingest} follows an index with it, and {@code cli}
 * gives it to {@code search}.
 */
@NullMarked
package org.pinakes.enrich.meaning;

import org.jspecify.annotations.NullMarked;
