package org.pinakes.store;

import org.jspecify.annotations.Nullable;

/**
 * What a source has in the store.
 *
 * @param source its name
 * @param records kept and not deleted
 * @param deleted known to be gone
 * @param rejected rejections of its last run
 * @param lastRun its last run, or null when it never ran
 */
public record SourceStatus(
    String source, long records, long deleted, long rejected, @Nullable RunReport lastRun) {}
