package org.pinakes.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.pinakes.index.IndexDocument;
import org.pinakes.search.SearchService;
import org.pinakes.search.SearchState;
import org.pinakes.search.Why;

/**
 * Why a record is among the results of a search: as a page, and for the script on a page of results
 * the sentences alone. Nothing of it is computed before somebody asks. Thread-safe.
 */
final class WhyPage {
  /** Names the record. */
  static final String ID = "id";

  /** Asks for the sentences alone. */
  static final String BARE = "bare";

  private final SearchService search;
  private final Framer framer;
  private final VisitReader visits;
  private final Replies replies;
  private final Faults faults;
  private final Places places = new Places();

  WhyPage(SearchService search, Framer framer, VisitReader visits, Replies replies, Faults faults) {
    this.search = search;
    this.framer = framer;
    this.visits = visits;
    this.replies = replies;
    this.faults = faults;
  }

  void addTo(RoutesConfig routes) {
    routes.get(Paths.WHY, this::why);
    routes.head(Paths.WHY, this::why);
  }

  private void why(Context context) {
    Visit visit = visits.readSearch(context);
    String id = Objects.requireNonNullElse(context.queryParam(ID), "");
    SearchState state = search.form().read(visit.parameters()).withPage(1);
    Optional<Why> found =
        id.isEmpty() ? Optional.empty() : search.why(state, id, visit.messages().tag());
    if (found.isPresent()) {
      boolean bare = context.queryParam(BARE) != null;
      replies.page(context, bare ? "reasons" : "why", view(visit, state, found.get()));
    } else {
      faults.notFound(context);
    }
  }

  private WhyView view(Visit visit, SearchState state, Why why) {
    IndexDocument document = why.reasons().document();
    QueryWords words = new QueryWords(visit.messages(), visit.words());
    List<String> sentences = new WhyWords(visit.messages(), words, places).of(why);
    String path = Paths.why(state, document.id());
    return new WhyView(
        framer.unlisted(visit, visit.text("why.link"), state, path),
        visit.words().title(document.first("title")),
        visit.links().record(document.id()),
        state.query(),
        visit.link(state),
        sentences);
  }
}
