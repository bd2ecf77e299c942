package org.pinakes.record;

/**
 * Money that made the work possible.
 *
 * @param funder name as written, or empty
 * @param number award number, or empty
 * @param country as written, or empty
 */
public record Grant(String funder, String number, String country) {}
