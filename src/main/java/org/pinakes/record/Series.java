package org.pinakes.record;

/**
 * A series the work belongs to.
 *
 * @param title of the series
 * @param number within it, or empty
 * @param traced true for an authorised added entry ({@code 8XX}), false as transcribed
 */
public record Series(String title, String number, boolean traced) {}
