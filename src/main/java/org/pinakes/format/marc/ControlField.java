package org.pinakes.format.marc;

/**
 * A field {@code 001} to {@code 009}: fixed positions, no subfields.
 *
 * @param tag three characters
 * @param value as written; positions count, so it is not trimmed
 */
public record ControlField(String tag, String value) {}
