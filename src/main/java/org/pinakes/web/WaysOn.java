package org.pinakes.web;

import java.util.ArrayList;
import java.util.List;
import org.pinakes.index.Heading;
import org.pinakes.index.HeadingKind;
import org.pinakes.search.NoHits;
import org.pinakes.search.Offer;
import org.pinakes.search.SearchPage;
import org.pinakes.search.SearchState;

/** Tells readers how to go on who found little or nothing. */
final class WaysOn {
  private final NoHits noHits;

  WaysOn(NoHits noHits) {
    this.noHits = noHits;
  }

  WayOn of(Visit visit, SearchPage page) {
    SearchState state = page.state();
    boolean nothing = page.total() == 0;
    HomeView.Counted spelling =
        page.state().page() > 1
            ? null
            : noHits
                .spelling(page, visit.messages().tag())
                .map(offer -> counted(visit, offer.state().query(), offer))
                .orElse(null);
    return new WayOn(
        spelling,
        nothing ? offers(visit, state) : List.of(),
        nothing ? headings(visit, state) : List.of(),
        nothing ? hints(visit, state) : List.of(),
        visit.links().browse(kind(state), BrowsePage.FROM, state.query()),
        visit.link(SearchState.start()));
  }

  private List<HomeView.Counted> offers(Visit visit, SearchState state) {
    return noHits.offers(state, visit.messages().tag()).stream()
        .map(offer -> counted(visit, text(visit, offer), offer))
        .toList();
  }

  private static String text(Visit visit, Offer offer) {
    String query = offer.state().query();
    return switch (offer.kind()) {
      case SPELLING -> query;
      case NO_FILTERS -> visit.text("none.filters");
      case ALL_FIELDS -> visit.text("none.everywhere");
      case FEWER_WORDS -> visit.text("none.without", "query", query);
      case ANY_WORD -> visit.text("none.any");
    };
  }

  private static HomeView.Counted counted(Visit visit, String text, Offer offer) {
    return new HomeView.Counted(
        text, visit.text("results.count", "count", offer.count()), visit.link(offer.state()));
  }

  private List<HomeView.Counted> headings(Visit visit, SearchState state) {
    return noHits.headings(state).stream()
        .map(heading ->
            new HomeView.Counted(
                told(heading),
                visit.text("results.count", "count", heading.count()),
                HeadingLinks.of(visit.links(), heading)))
        .toList();
  }

  private static String told(Heading heading) {
    return heading.see().isEmpty() ? heading.text() : heading.text() + " → " + heading.see();
  }

  private static HeadingKind kind(SearchState state) {
    return HeadingKind.ofCode(state.type()).orElse(HeadingKind.TITLE);
  }

  private static List<String> hints(Visit visit, SearchState state) {
    List<String> hints = new ArrayList<>();
    if (!state.query().isEmpty()) {
      hints.add(visit.text("none.spelling"));
      hints.add(visit.text("none.fewer"));
      if (state.query().indexOf('"') >= 0) {
        hints.add(visit.text("none.phrase"));
      }
      hints.add(visit.text("none.wildcard"));
    }
    return hints;
  }
}
