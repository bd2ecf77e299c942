package org.pinakes.web;

import org.jspecify.annotations.Nullable;

/**
 * What stands above results: how the search was read, and ways to change it.
 *
 * @param understood how it was read
 * @param edit address of the form with its parts
 * @param widened by which headings it was widened; null when it was not and could not be
 * @param map address of the results on a map; null when nothing in the catalogue has coordinates
 */
public record SearchTools(
    UnderstoodView understood, String edit, @Nullable WidenedView widened, @Nullable String map) {}
