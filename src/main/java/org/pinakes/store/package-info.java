/**
 * The record store, which is the truth: every record verbatim, with a sequence number that only
 * grows, deletions, rejections, and reports of runs. SQL lives here and nowhere else but accounts.
 *
 * <p>Fed by {@code ingest.Receiver}; read in sequence order by {@code ingest.IndexFollower}.
 */
@NullMarked
package org.pinakes.store;

import org.jspecify.annotations.NullMarked;
