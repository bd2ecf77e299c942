package org.pinakes.web;

import io.javalin.http.Context;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.pinakes.index.CatalogIndex;
import org.pinakes.index.IndexDocument;
import org.pinakes.search.Citations;
import org.pinakes.search.PartSearch;
import org.pinakes.search.SearchService;
import org.pinakes.search.Versions;

/** The pages below that of a record: its text, its parts, its references, its sources. */
final class RecordParts {
  private static final List<String> PARTS =
      List.of(Paths.TEXT, Paths.PARTS, Paths.REFERENCES, Paths.SOURCES);

  private final SearchService search;
  private final VisitReader visits;
  private final Replies replies;
  private final Faults faults;
  private final TextPage text;
  private final PartsPage parts;
  private final ReferencesPage references;
  private final SourcesOfRecordPage sources;
  private final PartTop tops;

  RecordParts(
      SearchService search,
      CatalogIndex index,
      ReceivedRecords received,
      RecordSettings settings,
      Framer framer,
      VisitReader visits,
      Replies replies,
      Faults faults) {
    this.search = search;
    this.visits = visits;
    this.replies = replies;
    this.faults = faults;
    Citations citations = new Citations(index);
    PartSearch found = new PartSearch(index);
    Function<List<String>, List<IndexDocument>> records = search::records;
    tops = new PartTop(framer, citations, new Around(index, framer.land()), found, settings);
    parts = new PartsPage(tops, found);
    text = new TextPage(tops, received, citations);
    references = new ReferencesPage(tops, received, citations);
    sources = new SourcesOfRecordPage(tops, received, records, new Versions(index));
  }

  /** Makes the tops of such pages. */
  PartTop tops() {
    return tops;
  }

  /** Whose page a path asks for: it, or the record that a part of it belongs to. */
  static String record(String path) {
    return PARTS.stream()
        .filter(path::endsWith)
        .findFirst()
        .map(part -> path.substring(0, path.length() - part.length()))
        .orElse(path);
  }

  /** Answers, if the path ends with a part of a record that there is. */
  boolean show(Context context, String path) {
    String id = record(path);
    Optional<IndexDocument> document = id.equals(path) ? Optional.empty() : search.record(id);
    document.ifPresent(found -> show(context, path.substring(id.length()), found));
    return document.isPresent();
  }

  private void show(Context context, String part, IndexDocument document) {
    Visit visit = visits.read(context);
    switch (part) {
      case Paths.TEXT ->
          text.show(visit, document)
              .ifPresentOrElse(
                  view -> replies.page(context, "text", view), () -> faults.notFound(context));
      case Paths.PARTS -> replies.page(context, "parts", parts.show(visit, document));
      case Paths.REFERENCES ->
          replies.page(context, "references", references.show(visit, document));
      default -> replies.page(context, "recordsources", sources.show(visit, document));
    }
  }
}
