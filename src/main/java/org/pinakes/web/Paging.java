package org.pinakes.web;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.pinakes.search.SearchPage;
import org.pinakes.search.SearchState;

/** The way from one page of results to others: neighbours, the first and the last. */
final class Paging {
  private static final int NEIGHBOURS = 2;
  private static final Anchor GAP = Anchor.to("", "");

  private Paging() {}

  static ResultsView.@Nullable Pages of(Visit visit, SearchPage page) {
    int last = page.lastPage();
    int here = Math.min(page.state().page(), last + 1);
    if (last == 1 && here == 1) {
      return null;
    }
    return new ResultsView.Pages(
        here > 1 ? href(visit, page.state(), here - 1) : null,
        here < last ? href(visit, page.state(), here + 1) : null,
        numbers(visit, page.state(), here, last));
  }

  private static List<Anchor> numbers(Visit visit, SearchState state, int here, int last) {
    TreeSet<Integer> shown = new TreeSet<>(List.of(1, last));
    for (int number = here - NEIGHBOURS; number <= here + NEIGHBOURS; number++) {
      if (number > 1 && number < last) {
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
      numbers.add(new Anchor(text, href(visit, state, number), number == here));
      before = number;
    }
    return numbers;
  }

  private static String href(Visit visit, SearchState state, int number) {
    return visit.link(state.withPage(number));
  }
}
