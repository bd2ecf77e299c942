package org.pinakes.web;

import io.javalin.http.Context;
import java.util.Arrays;
import java.util.Locale;

/**
 * What of a list somebody wants to see, as the address says it.
 *
 * @param order in which order
 * @param tag only records with this tag of the reader's own; empty for all
 * @param page from 1
 */
record ListAsked(Order order, String tag, int page) {
  /** All of it from the beginning. */
  static final ListAsked START = new ListAsked(Order.OWN, "", 1);

  private static final int MOST_PAGES = 100;

  /** Orders of a list. */
  enum Order {
    /** As its owner has put it. */
    OWN,
    /** By title, as the reader's language files it. */
    TITLE,
    /** By the first author, those without at the end. */
    AUTHOR,
    /** The newest year first, those without at the end. */
    YEAR,
    /** What was added last first. */
    ADDED;

    String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  static ListAsked of(Context context) {
    String page = Reception.field(context, "page");
    String order = Reception.field(context, "order");
    return new ListAsked(
        Arrays.stream(Order.values())
            .filter(each -> each.code().equals(order))
            .findFirst()
            .orElse(Order.OWN),
        Reception.field(context, "tag"),
        page.matches("[1-9]\\d?") ? Math.min(Integer.parseInt(page), MOST_PAGES) : 1);
  }

  ListAsked with(Order other) {
    return new ListAsked(other, tag, 1);
  }

  ListAsked with(String other) {
    return new ListAsked(order, other, 1);
  }

  ListAsked with(int other) {
    return new ListAsked(order, tag, other);
  }

  /** Whether records stand as their owner has put them, so that they can be moved. */
  boolean isOwnOrder() {
    return order == Order.OWN && tag.isEmpty();
  }

  /** The query of its address; empty for the beginning. */
  String query() {
    StringBuilder query = new StringBuilder();
    add(query, "order", order == Order.OWN ? "" : order.code());
    add(query, "tag", AccountPaths.encoded(tag));
    add(query, "page", page == 1 ? "" : Integer.toString(page));
    return query.toString();
  }

  private static void add(StringBuilder query, String name, String value) {
    if (!value.isEmpty()) {
      query.append(query.isEmpty() ? "" : "&").append(name).append('=').append(value);
    }
  }

  /** A list's address with it. */
  String at(String path) {
    String query = query();
    return query.isEmpty() ? path : path + "?" + query;
  }
}
