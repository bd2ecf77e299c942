package org.pinakes.index;

/**
 * A value and how often it was met.
 *
 * @param value as it stands, long ones cut short and ended by …
 * @param count how often, or at least so often
 */
public record ValueCount(String value, long count) {}
