package org.pinakes.web;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pinakes.index.CatalogIndex;
import org.pinakes.index.IndexDocument;
import org.pinakes.search.Citations;
import org.pinakes.search.LinkedRecords;
import org.pinakes.search.Versions;

/** Finds what the catalogue has around a record: other versions, works cited, works that cite. */
final class Around {
  private static final int VERSIONS = 5;
  private static final int CITED = 5;
  private static final String BETWEEN = " · ";

  private final Versions versions;
  private final Citations citations;

  private final LinkedRecords linked;
  private final PartsAround parts;
  private final MapOfRecord maps;

  /**
   * @param index where to look
   * @param land address of the coasts of the world
   */
  Around(CatalogIndex index, String land) {
    maps = new MapOfRecord(land);
    linked = new LinkedRecords(index);
    parts = new PartsAround(index);
    versions = new Versions(index);
    citations = new Citations(index);
  }

  AroundView of(Visit visit, IndexDocument document) {
    String language = visit.messages().tag();
    Versions.Found others = versions.of(document, VERSIONS, language);
    List<AroundView.Entry> cited =
        citations.cited(document).stream().map(other -> work(visit, other)).toList();
    return new AroundView(
        others.others().stream().map(other -> version(visit, other)).toList(),
        others.others().isEmpty() ? null : all(visit, others),
        cited.subList(0, Math.min(CITED, cited.size())),
        cited.subList(Math.min(CITED, cited.size()), cited.size()),
        visit.text("around.cited_count", "count", cited.size()),
        citing(visit, citations.citing(document, language, 0)),
        maps.of(visit, document),
        parts.of(visit, document));
  }

  /**
   * Which of the works that a record corrects, comments on or belongs to the catalogue has.
   *
   * @return identifier to public identifier
   */
  Map<String, String> related(IndexDocument document) {
    return linked.of(document);
  }

  private static Anchor all(Visit visit, Versions.Found found) {
    String text = visit.text("around.all_versions", "count", found.total());
    return Anchor.to(text, visit.link(found.state()));
  }

  private static @Nullable Anchor citing(Visit visit, Citations.Citing citing) {
    return citing.total() == 0
        ? null
        : Anchor.to(
            visit.text("around.cited_by", "count", citing.total()), visit.link(citing.state()));
  }

  /** A version with what tells it from the others. */
  static AroundView.Entry version(Visit visit, IndexDocument document) {
    Words words = visit.words();
    return entry(
        visit,
        document,
        Stream.of(
            document.first("publishDate"),
            listed(visit, document.all("format").stream().map(words::format)),
            listed(visit, document.all("language").stream().map(words::language)),
            listed(visit, document.all("source_str").stream().map(words::source))));
  }

  /** A work with what is said of it in short lists. */
  static AroundView.Entry work(Visit visit, IndexDocument document) {
    List<String> authors =
        Stream.of("author", "author_corporate", "author2")
            .flatMap(field -> document.all(field).stream())
            .toList();
    String first = authors.isEmpty() ? "" : authors.getFirst();
    return entry(
        visit,
        document,
        Stream.of(authors.size() > 1 ? first + " …" : first, document.first("publishDate")));
  }

  private static String listed(Visit visit, Stream<String> values) {
    return visit.messages().commas(values.distinct());
  }

  private static AroundView.Entry entry(Visit visit, IndexDocument document, Stream<String> facts) {
    return new AroundView.Entry(
        RecordPage.title(visit, document),
        visit.links().record(document.id()),
        RecordPage.language(document),
        facts.filter(fact -> !fact.isEmpty()).collect(Collectors.joining(BETWEEN)));
  }
}
