package org.pinakes.account;

/**
 * A list that editors have put on the start page.
 *
 * @param list the list
 * @param span how long it is shown there
 */
public record FeaturedList(ReadingList list, Span span) {}
