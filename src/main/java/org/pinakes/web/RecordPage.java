package org.pinakes.web;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.pinakes.index.IndexDocument;
import org.pinakes.search.ListPlace;
import org.pinakes.search.SearchState;

/** What the catalogue knows about one record. */
final class RecordPage {
  /** Code points of a description that are seen at once. */
  private static final int SUMMARY = 300;

  private static final String CUT = "...";

  private final Framer framer;
  private final Family family;
  private final Around around;
  private final Function<String, List<IndexDocument>> similar;
  private final WayThroughList lists;
  private final RecordTable table = new RecordTable();

  /**
   * @param around finds other versions, and citations
   * @param similar records like the one with this identifier
   * @param lists from which list a record was opened
   */
  RecordPage(
      Framer framer,
      Family family,
      Around around,
      Function<String, List<IndexDocument>> similar,
      WayThroughList lists) {
    this.lists = lists;
    this.framer = framer;
    this.family = family;
    this.around = around;
    this.similar = similar;
  }

  RecordView show(Visit visit, IndexDocument document) {
    String title = title(visit, document);
    String text = document.first("description");
    String summary = summary(text);
    Optional<ListPlace> place = lists.of(visit, document.id());
    return new RecordView(
        frame(visit, title, document.id(), place.map(ListPlace::list)),
        place.map(found -> WayThroughList.among(visit, found)).orElse(null),
        title,
        language(document),
        summary,
        summary.equals(text) ? "" : text,
        family.rows(visit, document),
        table.rows(visit, document, around.related(document)),
        online(visit, document),
        around.of(visit, document),
        similar(visit, document),
        visit.links().staff(document.id()));
  }

  private Frame frame(Visit visit, String title, String id, Optional<SearchState> list) {
    return framer.listed(
        visit,
        title,
        list.orElse(SearchState.start()),
        Paths.record(id),
        list.map(WayThroughList::suffix).orElse(""));
  }

  private List<Result> similar(Visit visit, IndexDocument document) {
    ResultBuilder results = new ResultBuilder(visit);
    return similar.apply(document.id()).stream().map(results::plain).toList();
  }

  static String title(Visit visit, IndexDocument document) {
    return visit.words().title(document.first("title"));
  }

  /** The first code points, and a sign only if something was cut. */
  static String summary(String text) {
    if (text.codePointCount(0, text.length()) <= SUMMARY) {
      return text;
    }
    return text.substring(0, text.offsetByCodePoints(0, SUMMARY)).stripTrailing() + CUT;
  }

  static @Nullable String language(IndexDocument document) {
    List<String> languages = document.all("language");
    String code = languages.size() == 1 ? Words.code(languages.getFirst()) : "";
    return code.isEmpty() || document.first("title").isBlank() ? null : code;
  }

  private static @Nullable Anchor online(Visit visit, IndexDocument document) {
    return document.all("url").stream()
        .filter(url -> WebAddress.host(url).isPresent())
        .findFirst()
        .map(url -> Anchor.to(visit.text("record.online"), url))
        .orElse(null);
  }
}
