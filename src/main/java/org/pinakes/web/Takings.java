package org.pinakes.web;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.pinakes.index.IndexDocument;
import org.pinakes.search.SearchService;
import org.pinakes.search.SearchState;

/** What can be taken away: one record, some that were marked, or all results of a search. */
final class Takings {
  /** The parameter of the format; in searches {@link #AS}, since there is a facet of that name. */
  static final String FORMAT = "format";

  static final String AS = "as";
  static final String ID = "id";

  /** Marked records that fit into an address. */
  private static final int IN_ADDRESS = 200;

  private static final int BATCH = 200;
  private static final int LONGEST_ID = 500;
  private static final String FILE = "records";

  private final SearchService search;
  private final int limit;

  /**
   * @param limit at most so many records at once
   */
  Takings(SearchService search, int limit) {
    this.search = search;
    this.limit = limit;
  }

  Taken record(Visit visit, IndexDocument document) {
    String id = document.id();
    return new Taken(
        RecordPage.title(visit, document),
        Paths.export(id),
        visit.links().record(id),
        visit.text("cite.back"),
        List.of(),
        new ExportView.Form(Paths.export(id), false, FORMAT, language(visit)),
        1,
        id,
        List.of(document).iterator());
  }

  /**
   * @param asked identifiers as they came, in their order
   */
  Taken marked(Visit visit, List<String> asked) {
    List<String> ids =
        asked.stream().filter(id -> !id.isBlank() && id.length() <= LONGEST_ID).distinct().toList();
    List<String> taken = ids.subList(0, Math.min(limit, ids.size()));
    long here = count(taken);
    List<String> notes = new ArrayList<>();
    if (here < taken.size()) {
      notes.add(visit.text("export.gone", "count", taken.size() - here));
    }
    limited(visit, ids.size(), notes);
    List<ResultsView.Hidden> hidden = language(visit);
    taken.forEach(id -> hidden.add(new ResultsView.Hidden(ID, id)));
    return new Taken(
        visit.text("export.marked_count", "count", here),
        Paths.EXPORT,
        visit.links().home(),
        visit.text("error.home"),
        notes,
        new ExportView.Form(Paths.EXPORT, taken.size() > IN_ADDRESS, FORMAT, hidden),
        here,
        FILE,
        batches(taken).iterator());
  }

  Taken result(Visit visit, SearchState state) {
    String language = visit.messages().tag();
    long total = search.count(state, language);
    List<String> notes = new ArrayList<>();
    limited(visit, total, notes);
    Map<String, Object> words = Map.of("query", state.query(), "count", total);
    String key = state.query().isEmpty() ? "export.everything" : "export.result";
    return new Taken(
        visit.messages().text(key, words),
        Paths.export(state),
        visit.link(state),
        visit.text("why.back"),
        notes,
        new ExportView.Form(
            Paths.SEARCH_EXPORT, false, AS, FacetValuesPage.hidden(visit, state.withPage(1))),
        Math.min(total, limit),
        FILE,
        limited(search.all(state.withPage(1), language)));
  }

  private void limited(Visit visit, long total, List<String> notes) {
    if (total > limit) {
      notes.add(visit.messages().text("export.limit", Map.of("limit", limit, "total", total)));
    }
  }

  private Iterator<IndexDocument> limited(Iterator<IndexDocument> all) {
    return Stream.generate(() -> all)
        .takeWhile(Iterator::hasNext)
        .limit(limit)
        .map(Iterator::next)
        .iterator();
  }

  private long count(List<String> ids) {
    return batches(ids).count();
  }

  private Stream<IndexDocument> batches(List<String> ids) {
    return IntStream.iterate(0, from -> from < ids.size(), from -> from + BATCH)
        .mapToObj(from -> ids.subList(from, Math.min(ids.size(), from + BATCH)))
        .flatMap(batch -> search.records(batch).stream());
  }

  private static List<ResultsView.Hidden> language(Visit visit) {
    List<ResultsView.Hidden> hidden = new ArrayList<>();
    if (!visit.links().language().isEmpty()) {
      hidden.add(new ResultsView.Hidden(Visit.LANGUAGE, visit.links().language()));
    }
    return hidden;
  }
}
