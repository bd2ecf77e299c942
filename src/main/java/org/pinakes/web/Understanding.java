package org.pinakes.web;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pinakes.query.Query;
import org.pinakes.query.QueryParser;
import org.pinakes.query.Remark;
import org.pinakes.search.SearchPage;
import org.pinakes.search.SearchService;
import org.pinakes.search.SearchState;
import org.pinakes.search.Understood;

/** Tells a reader how a search was read: always what was odd, and all of it when asked. */
final class Understanding {
  /** Parameter that asks; no part of the search. */
  static final String ASK = "explain";

  private static final Set<Remark.Kind> PASTED =
      Set.of(Remark.Kind.IDENTIFIER, Remark.Kind.CITATION);

  private final SearchService search;
  private final Visit visit;
  private final QueryWords words;

  Understanding(SearchService search, Visit visit) {
    this.search = search;
    this.visit = visit;
    words = new QueryWords(visit.messages(), visit.words());
  }

  UnderstoodView of(SearchPage page) {
    List<Remark> remarks = page.reading().remarks();
    boolean pasted = remarks.stream().anyMatch(remark -> PASTED.contains(remark.kind()));
    boolean told = visit.parameters().containsKey(ASK) || (!remarks.isEmpty() && !pasted);
    boolean simple = page.reading().tree() instanceof Query.All;
    return new UnderstoodView(
        remarks.stream().map(this::remark).toList(),
        pasted ? asWords(page.state()) : null,
        told && !simple ? tree(page) : null,
        told || simple ? "" : ask(page.state()));
  }

  private String remark(Remark remark) {
    String key = "remark." + remark.kind().name().toLowerCase(Locale.ROOT);
    return visit.text(key, "piece", remark.piece());
  }

  private @Nullable Anchor asWords(SearchState state) {
    SearchState plain = state.withQuery(QueryParser.PLAIN + state.query(), state.type());
    return Anchor.to(visit.text("understood.instead"), visit.link(plain));
  }

  private String ask(SearchState state) {
    String link = visit.link(state);
    return link + (link.indexOf('?') < 0 ? "?" : "&") + ASK + "=1#understood";
  }

  private UnderstoodView.Piece tree(SearchPage page) {
    return piece(search.understood(page, visit.messages().tag()));
  }

  private UnderstoodView.Piece piece(Understood part) {
    boolean withoutOne =
        part.query() instanceof Query.Not && part.parts().getFirst().parts().isEmpty();
    List<Understood> parts = withoutOne ? List.of() : part.parts();
    String text = words.of(part.query());
    if (withoutOne) {
      text += " " + words.of(part.parts().getFirst().query());
    }
    SearchState without = part.without();
    return new UnderstoodView.Piece(
        text,
        part.count() < 0 ? "" : visit.text("understood.hits", "count", part.count()),
        visit.text("understood.remove", "what", text),
        without == null ? "" : visit.link(without),
        parts.stream().map(this::piece).toList());
  }
}
