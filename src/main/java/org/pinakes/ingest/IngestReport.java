package org.pinakes.ingest;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.pinakes.problem.PinakesException;
import org.pinakes.store.RunReport;

/**
 * What a load did.
 *
 * @param run what became of the records
 * @param elapsed how long it took, the index included
 * @param indexed whether this process brought the index up to date; false when another one, such as
 *     a running server, follows the store and will do so
 * @param leftOut records kept that could not be indexed; the log says why
 * @param failure why the source ended before its end; what came before is kept. Null when it did
 *     not
 */
public record IngestReport(
    RunReport run,
    Duration elapsed,
    boolean indexed,
    long leftOut,
    @Nullable PinakesException failure) {}
