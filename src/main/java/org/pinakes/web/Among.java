package org.pinakes.web;

import org.jspecify.annotations.Nullable;

/**
 * The way from a record to the others of the list of results from which it was opened.
 *
 * @param place which of how many it is, in words
 * @param back the page of results on which it stands
 * @param previous address of the record before it, or null
 * @param next address of the record behind it, or null
 */
public record Among(String place, String back, @Nullable String previous, @Nullable String next) {}
