package org.pinakes.search;

import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32C;

/**
 * Places in lists of results as addresses carry them: an engine's mark, and a check that ties it to
 * one page of one search. What somebody has changed, or carried over from another search, is no
 * place. The check keeps mistakes away, not malice; a forged place shows another page of the same
 * results, and nothing else.
 */
final class PagePlaces {
  private static final char BETWEEN = '.';
  private static final int DIGITS = 36;
  private static final int LONGEST = 250;

  private PagePlaces() {}

  /** A page of a search, by the mark that an engine gave. */
  static SearchState page(SearchState search, int page, String mark) {
    SearchState numbered = search.withPage(page);
    return numbered.withPlace(mark + BETWEEN + check(numbered, mark));
  }

  /** The page with a place, if it is one of this very page; else the page alone. */
  static SearchState read(SearchState page, String place) {
    int at = place.lastIndexOf(BETWEEN);
    boolean sound =
        at > 0
            && place.length() <= LONGEST
            && place.substring(at + 1).equals(check(page, place.substring(0, at)));
    return sound ? page.withPlace(place) : page;
  }

  /** The engine's mark of a page; empty when the page is asked for by its number. */
  static String mark(SearchState page) {
    int at = page.place().lastIndexOf(BETWEEN);
    return at < 0 ? "" : page.place().substring(0, at);
  }

  private static String check(SearchState page, String mark) {
    CRC32C checksum = new CRC32C();
    String text = page.withPlace("").queryString() + '\n' + mark;
    checksum.update(text.getBytes(StandardCharsets.UTF_8));
    return Long.toString(checksum.getValue(), DIGITS);
  }
}
