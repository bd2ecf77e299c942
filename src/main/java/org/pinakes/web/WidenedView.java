package org.pinakes.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.pinakes.query.Query;
import org.pinakes.query.Trees;
import org.pinakes.search.SearchPage;

/**
 * The headings by which a search was widened, or the way to have it widened again.
 *
 * @param headings in words; empty when the reader took them away
 * @param change the search without them, or with them again
 */
public record WidenedView(String headings, Anchor change) {

  static @Nullable WidenedView of(Visit visit, SearchPage page) {
    if (!page.state().wide()) {
      String again = visit.link(page.state().withWide(true));
      return new WidenedView("", Anchor.to(visit.text("widened.again"), again));
    }
    List<Query.Heading> headings = Trees.headings(page.reading().tree());
    if (headings.isEmpty()) {
      return null;
    }
    List<String> told = headings.stream().map(heading -> told(visit, heading)).distinct().toList();
    String all = visit.messages().list(told);
    return new WidenedView(
        all,
        Anchor.to(
            visit.text("widened.remove", "what", all), visit.link(page.state().withWide(false))));
  }

  private static String told(Visit visit, Query.Heading heading) {
    return visit
        .messages()
        .text(
            "widened.heading",
            Map.of("text", heading.heading(), "count", heading.narrower().size()));
  }
}
