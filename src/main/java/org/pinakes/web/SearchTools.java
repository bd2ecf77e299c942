package org.pinakes.web;

import org.jspecify.annotations.Nullable;

/**
 * What stands above results: how the search was read, and ways to change it.
 *
 * @param understood how it was read
 * @param edit address of the form with its parts
 * @param widened by which headings it was widened; null when it was not and could not be
 */
public record SearchTools(UnderstoodView understood, String edit, @Nullable WidenedView widened) {}
