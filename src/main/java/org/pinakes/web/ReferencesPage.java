package org.pinakes.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.pinakes.index.IndexDocument;
import org.pinakes.record.text.WorkText;
import org.pinakes.search.Citations;

/** All works that a record cites, and the records that cite it. */
final class ReferencesPage {
  private static final int CITING = 25;

  private final PartTop tops;
  private final ReceivedRecords received;
  private final Citations citations;
  private final ReferenceList list;

  ReferencesPage(PartTop tops, ReceivedRecords received, Citations citations) {
    this.tops = tops;
    this.received = received;
    this.citations = citations;
    list = new ReferenceList(citations);
  }

  ReferencesView show(Visit visit, IndexDocument document) {
    String heading = visit.text("tabs.references");
    List<ReferenceView> references = references(visit, document);
    Citations.Citing citing = citations.citing(document, visit.messages().tag(), CITING);
    return new ReferencesView(
        tops.frame(visit, document, heading, Paths.REFERENCES),
        tops.top(visit, document, WholeRecord.of(received, document), heading, Paths.REFERENCES),
        references,
        references.isEmpty() ? "" : count(visit, references),
        citing.first().stream().map(other -> Around.work(visit, other)).toList(),
        citing.total() == 0 ? "" : visit.text("around.cited_by", "count", citing.total()),
        citing.total() <= citing.first().size()
            ? null
            : Anchor.to(visit.text("references.all_citing"), visit.link(citing.state())));
  }

  private List<ReferenceView> references(Visit visit, IndexDocument document) {
    return WholeRecord.ids(document).stream()
        .flatMap(id -> text(id).stream())
        .filter(text -> !text.references().isEmpty())
        .findFirst()
        .map(text -> list.of(visit, text.references()))
        .orElseGet(() -> list.named(visit, document));
  }

  private Optional<WorkText> text(String id) {
    return received.text(id);
  }

  private static String count(Visit visit, List<ReferenceView> references) {
    long here = references.stream().filter(reference -> reference.record() != null).count();
    return visit
        .messages()
        .text("references.count", Map.of("count", references.size(), "here", here));
  }
}
