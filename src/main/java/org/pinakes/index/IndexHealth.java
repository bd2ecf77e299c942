package org.pinakes.index;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How an index is doing inside, for who looks after it.
 *
 * @param segments parts that every search goes through
 * @param deleted documents that are gone but still take room
 * @param committed when it last took anything in; null when it never did, or the engine does not
 *     say
 */
public record IndexHealth(long segments, long deleted, @Nullable Instant committed) {}
