package org.pinakes.search;

/**
 * The place of a record in a list of results.
 *
 * @param list the search, on its first page
 * @param total number of results
 * @param rank the record's place, from 1
 * @param previous identifier of the record before it; empty for the first
 * @param next identifier of the record behind it; empty for the last
 * @param page the page of results on which it stands
 */
public record ListPlace(
    SearchState list, long total, long rank, String previous, String next, SearchState page) {}
