package org.pinakes.record;

/**
 * Something the record says that has no better place.
 *
 * @param kind what it is about, in kebab-case ({@code general}, {@code thesis}, {@code
 *     bibliography}, {@code performer}, {@code system-details}, {@code target-audience})
 * @param text as written
 */
public record Note(String kind, String text) {}
