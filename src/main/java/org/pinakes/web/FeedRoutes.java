package org.pinakes.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.Duration;
import java.util.List;
import org.pinakes.index.IndexDocument;
import org.pinakes.index.IndexResponse.Hit;
import org.pinakes.search.SearchService;
import org.pinakes.search.SearchState;
import org.pinakes.search.SortOrder;

/** A feed for every search: what was added last of what it finds. */
final class FeedRoutes {
  private static final int ENTRIES = 50;
  private static final Duration A_QUARTER_HOUR = Duration.ofMinutes(15);

  private final SearchService search;
  private final Faces faces;
  private final VisitReader visits;
  private final Replies replies;

  FeedRoutes(SearchService search, Faces faces, VisitReader visits, Replies replies) {
    this.search = search;
    this.faces = faces;
    this.visits = visits;
    this.replies = replies;
  }

  void addTo(RoutesConfig routes) {
    routes.get(Paths.FEED, this::feed);
    routes.head(Paths.FEED, this::feed);
  }

  private void feed(Context context) {
    Visit visit = visits.readSearch(context);
    SearchState state =
        search.form().read(visit.parameters()).withSort(SortOrder.ADDED).withPage(1);
    List<IndexDocument> records =
        search.search(state, ENTRIES, visit.messages().tag()).hits().stream()
            .map(Hit::document)
            .toList();
    Feed.Head head =
        new Feed.Head(
            title(visit, state), faces.name(visit), visit.links().feed(state), visit.link(state));
    context.header("X-Robots-Tag", "noindex");
    byte[] feed = Feed.of(visit, head, records);
    replies.file(context, "application/atom+xml; charset=utf-8", A_QUARTER_HOUR, feed);
  }

  private String title(Visit visit, SearchState state) {
    String words = ResultsPage.words(visit, search.form(), state);
    return words.isEmpty()
        ? visit.text("results.title_all")
        : visit.text("results.title", "query", words);
  }
}
