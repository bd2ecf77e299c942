package org.pinakes.search;

import java.util.function.UnaryOperator;
import org.pinakes.index.FacetRequest.Order;

/**
 * A wish to see all values of a facet.
 *
 * @param state the search whose results are counted
 * @param facet which facet
 * @param contains text that the values have in them; empty for all
 * @param order how they follow one another
 * @param page from 1
 * @param language tag of the reader's language, whose alphabet orders names
 * @param words values in the reader's words
 */
public record FacetQuestion(
    SearchState state,
    FacetField facet,
    String contains,
    Order order,
    int page,
    String language,
    UnaryOperator<String> words) {
  /** Longest text that is looked for; the rest is cut off. */
  public static final int MAX_TEXT = 100;

  /** Values on a page. */
  public static final int PAGE_SIZE = 50;

  /** The last page that can be turned to. */
  public static final int LAST_PAGE = 1_000;

  /** Brings everything into canonical form. */
  public FacetQuestion {
    contains = UrlText.clean(contains, MAX_TEXT);
    page = Math.clamp(page, 1, LAST_PAGE);
  }

  int offset() {
    return (page - 1) * PAGE_SIZE;
  }
}
