package org.pinakes.web;

import org.pinakes.index.Heading;
import org.pinakes.search.SearchState;

/** Where headings lead: to their records. */
final class HeadingLinks {
  private HeadingLinks() {}

  /** Authors have a page; a title that one record has leads to it; all others are searched for. */
  static String of(Links links, Heading heading) {
    return switch (heading.kind()) {
      case AUTHOR -> links.author(heading.see().isEmpty() ? heading.text() : heading.see());
      case SUBJECT -> links.search("topic", heading.text());
      case JOURNAL -> links.search("journal", heading.text());
      case TITLE ->
          heading.count() == 1 ? links.record(heading.record()) : title(links, heading.text());
      case CALL_NUMBER -> links.search(phrase("callnumber:", heading.text(), SearchState.ALL));
    };
  }

  /** A search for all records of an author, as filters have it. */
  static String search(Links links, Heading heading) {
    return switch (heading.kind()) {
      case AUTHOR ->
          links.search("author", heading.see().isEmpty() ? heading.text() : heading.see());
      default -> of(links, heading);
    };
  }

  private static String title(Links links, String title) {
    return links.search(phrase("", title, "title"));
  }

  private static SearchState phrase(String prefix, String text, String type) {
    String phrase = prefix + '"' + text.replace('"', ' ').strip() + '"';
    return SearchState.start().withQuery(phrase, type);
  }
}
