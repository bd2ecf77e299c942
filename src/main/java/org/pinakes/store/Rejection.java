package org.pinakes.store;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.pinakes.format.Place;

/**
 * A record that was not accepted, kept for whoever mends it.
 *
 * @param run number of the run that met it
 * @param source name of the source
 * @param rule stable code of the broken rule
 * @param reason in a librarian's words
 * @param nativeId its identifier, where it could be seen
 * @param place where it stood
 * @param bytes its beginning, verbatim
 * @param at when
 */
public record Rejection(
    long run,
    String source,
    String rule,
    String reason,
    @Nullable String nativeId,
    Place place,
    byte[] bytes,
    Instant at) {}
