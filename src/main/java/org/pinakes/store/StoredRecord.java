package org.pinakes.store;

import java.time.Instant;
import org.pinakes.format.NativeFormat;
import org.pinakes.format.Payload;

/**
 * A record in the store.
 *
 * @param sequence number of its last change
 * @param firstSequence number of its first arrival; equal to {@code sequence} as long as nothing
 *     changed since
 * @param id public identifier
 * @param source name of the source
 * @param nativeId the source's own identifier
 * @param format native format of the last state received
 * @param payload verbatim bytes of the last state received; empty for a deletion of something never
 *     seen
 * @param datestamp the source's date of change as written, or empty
 * @param deleted whether it is gone
 * @param firstReceived when it first arrived
 * @param lastReceived when it last changed
 */
public record StoredRecord(
    long sequence,
    long firstSequence,
    String id,
    String source,
    String nativeId,
    NativeFormat format,
    Payload payload,
    String datestamp,
    boolean deleted,
    Instant firstReceived,
    Instant lastReceived) {}
