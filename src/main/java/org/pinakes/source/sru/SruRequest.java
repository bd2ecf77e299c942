package org.pinakes.source.sru;

import java.net.URI;

/**
 * What is wanted of a catalogue that speaks SRU.
 *
 * @param base address
 * @param version {@code 1.1}, {@code 1.2} or {@code 2.0}
 * @param query in CQL
 * @param schema record schema, {@code marcxml} or {@code dc}
 * @param page records of one answer
 * @param since CQL clause for what is new, with {@code {date}} where the date goes ({@code
 *     rec.modified >= "{date}"}); empty to bring everything each time
 */
public record SruRequest(
    URI base, String version, String query, String schema, int page, String since) {}
