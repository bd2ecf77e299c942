package org.pinakes.search;

import java.util.Arrays;
import java.util.Optional;
import org.pinakes.index.IndexRequest.Sort;

/** The orders in which a reader can have results. */
public enum SortOrder {
  /** Best match first; the default. */
  RELEVANCE("relevance", Sort.relevance()),
  /** Latest year of publication first. */
  NEWEST("newest", new Sort("publishDateSort", true)),
  /** Earliest year of publication first. */
  OLDEST("oldest", new Sort("publishDateSort", false)),
  /** Latest in the catalogue first. */
  ADDED("added", new Sort("first_indexed", true)),
  /** By title, leading articles passed over. */
  TITLE("title", new Sort("title_sort", false)),
  /** By first author. */
  AUTHOR("author", new Sort("author_sort", false));

  private final String code;
  private final Sort sort;

  SortOrder(String code, Sort sort) {
    this.code = code;
    this.sort = sort;
  }

  /** Name in the URL. */
  public String code() {
    return code;
  }

  /** Finds an order by its name in the URL. */
  public static Optional<SortOrder> ofCode(String code) {
    return Arrays.stream(values()).filter(order -> order.code.equals(code)).findFirst();
  }

  Sort sort() {
    return sort;
  }
}
