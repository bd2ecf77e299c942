package org.pinakes.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.pinakes.index.IndexDocument;
import org.pinakes.record.text.WorkText;
import org.pinakes.search.Citations;

/** The full text of a work, where its licence lets everybody read it. */
final class TextPage {
  private static final int NAMES = 6;

  private final PartTop tops;
  private final ReceivedRecords received;
  private final ReferenceList references;

  TextPage(PartTop tops, ReceivedRecords received, Citations citations) {
    this.tops = tops;
    this.received = received;
    references = new ReferenceList(citations);
  }

  /** The page; empty when there is no text, or none that may be shown. */
  Optional<TextView> show(Visit visit, IndexDocument document) {
    if (!RecordTabs.isReadable(document)) {
      return Optional.empty();
    }
    return WholeRecord.ids(document).stream()
        .flatMap(id -> received.text(id).stream())
        .filter(WorkText::hasText)
        .findFirst()
        .map(text -> view(visit, document, text));
  }

  private TextView view(Visit visit, IndexDocument document, WorkText text) {
    String heading = visit.text("tabs.text");
    WholeRecord whole = WholeRecord.of(received, document);
    AccessView access = new Access(visit, document, RecordSettings.standard()).view(false);
    String language = text.language();
    return new TextView(
        tops.frame(visit, document, heading, Paths.TEXT),
        tops.top(visit, document, whole, heading, Paths.TEXT),
        text,
        language.isEmpty() ? RecordPage.language(document) : language,
        references.of(visit, text.references()),
        new Pictures(document),
        access.licence(),
        byline(visit, document),
        access.ways().stream()
            .findFirst()
            .map(way -> Anchor.to(visit.text("text.published"), way.href()))
            .orElse(null));
  }

  private static String byline(Visit visit, IndexDocument document) {
    List<String> names =
        Stream.of("author", "author_corporate")
            .flatMap(field -> document.all(field).stream())
            .distinct()
            .toList();
    String listed = visit.messages().semicolons(names.stream().limit(NAMES));
    return names.size() > NAMES
        ? visit
            .messages()
            .text("text.and_others", Map.of("names", listed, "count", names.size() - NAMES))
        : listed;
  }
}
