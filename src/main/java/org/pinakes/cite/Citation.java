package org.pinakes.cite;

/**
 * A citation in a style.
 *
 * @param html a piece of a page: only {@code i}, {@code b}, {@code u}, {@code sup}, {@code sub},
 *     {@code span class="small-caps"} and links to {@code http} and {@code https}; all else escaped
 * @param text the same without marks
 */
public record Citation(String html, String text) {}
