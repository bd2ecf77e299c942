package org.pinakes.record;

import java.util.List;

/**
 * What the work appeared in: a journal, a book, a host item.
 *
 * @param title full title as given, or empty
 * @param abbreviation ISO or NLM abbreviation, or empty
 * @param volume or empty
 * @param issue or empty
 * @param startPage first page or article number, or empty
 * @param pages all pages as written ({@code 345-51}), or empty
 * @param issns with hyphen, in order
 * @param isbns without hyphens, in order
 * @param reference the whole citation where the source gives one ({@code 773 $g}), or empty
 */
public record Container(
    String title,
    String abbreviation,
    String volume,
    String issue,
    String startPage,
    String pages,
    List<String> issns,
    List<String> isbns,
    String reference) {

  /** Copies the lists. */
  public Container {
    issns = List.copyOf(issns);
    isbns = List.copyOf(isbns);
  }

  /** A journal or book of which only the title is known. */
  public static Container titled(String title) {
    return new Container(title, "", "", "", "", "", List.of(), List.of(), "");
  }
}
