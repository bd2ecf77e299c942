package org.pinakes.web;

import org.pinakes.index.IndexDocument;
import org.pinakes.search.Citations;
import org.pinakes.search.PartSearch;
import org.pinakes.search.SearchState;

/** Frames and tops of the pages below a record's page. */
final class PartTop {
  private final Framer framer;
  private final Citations citations;
  private final Around around;
  private final PartSearch parts;
  private final RecordSettings settings;

  PartTop(
      Framer framer,
      Citations citations,
      Around around,
      PartSearch parts,
      RecordSettings settings) {
    this.parts = parts;
    this.framer = framer;
    this.citations = citations;
    this.around = around;
    this.settings = settings;
  }

  /** What is around such a page. */
  Frame frame(Visit visit, IndexDocument document, String heading, String part) {
    return framer.unlisted(
        visit,
        heading + ": " + RecordPage.title(visit, document),
        SearchState.start(),
        Paths.recordPart(document.id(), part));
  }

  /**
   * The top of such a page.
   *
   * @param part the end of its path
   */
  PartView top(
      Visit visit, IndexDocument document, WholeRecord whole, String heading, String part) {
    boolean cited = citations.citing(document, visit.messages().tag(), 0).total() > 0;
    boolean hasText = RecordTabs.hasText(document, whole);
    RowItems items =
        new RowItems(
            visit,
            document,
            around.related(document),
            new SubjectItems(visit, document, whole, settings.trees()),
            new WholeItems(visit, document, whole));
    return new PartView(
        heading,
        RecordPage.title(visit, document),
        RecordPage.language(document),
        visit.links().record(document.id()),
        RecordTabs.of(visit, document, part, hasText, cited, parts.count(document) > 0),
        Alerts.of(visit, document, items));
  }
}
