package org.pinakes.web;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.pinakes.search.SearchPage;

/** The way from one page of results to others: neighbours, the first and the last. */
final class Paging {
  private static final int NEIGHBOURS = 2;
  private static final Anchor GAP = Anchor.to("", "");

  private Paging() {}

  static ResultsView.@Nullable Pages of(Visit visit, SearchPage page) {
    int asked = page.state().page();
    int last = page.lastPage();
    if (asked == 1 && last == 1) {
      return null;
    }
    int here = page.isPlaced() ? asked : Math.min(asked, last + 1);
    IntFunction<String> href =
        number -> visit.link(number == asked ? page.state() : page.state().withPage(number));
    return new ResultsView.Pages(
        page.previous().map(visit::link).orElse(null),
        page.next().map(visit::link).orElse(null),
        page.next().filter(next -> !next.place().isEmpty()).isPresent(),
        numbers(visit, here, last, page.isPlaced(), href));
  }

  /**
   * The way from one page of anything to others.
   *
   * @param asked the page that was asked for, which may be beyond the last
   * @param href address of a page by its number
   */
  static ResultsView.@Nullable Pages of(
      Visit visit, int asked, int last, IntFunction<String> href) {
    int here = Math.min(asked, last + 1);
    if (last == 1 && here == 1) {
      return null;
    }
    return new ResultsView.Pages(
        here > 1 ? href.apply(here - 1) : null,
        here < last ? href.apply(here + 1) : null,
        false,
        numbers(visit, here, last, false, href));
  }

  /**
   * @param exists whether there is a page {@code here}, even beyond the last that can be jumped to
   */
  private static List<Anchor> numbers(
      Visit visit, int here, int last, boolean exists, IntFunction<String> href) {
    TreeSet<Integer> shown = new TreeSet<>(List.of(1, last));
    for (int number = here - NEIGHBOURS; number <= here + NEIGHBOURS; number++) {
      if (number > 1 && (number < last || exists && number == here)) {
        shown.add(number);
      }
    }
    List<Anchor> numbers = new ArrayList<>();
    int before = 0;
    for (int number : shown) {
      if (number > before + 1) {
        numbers.add(GAP);
      }
      String text = visit.messages().number(number);
      numbers.add(new Anchor(text, href.apply(number), number == here));
      before = number;
    }
    return numbers;
  }
}
