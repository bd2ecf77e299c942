package org.pinakes.web;

import java.util.Map;
import java.util.Optional;
import org.pinakes.index.IndexDocument;
import org.pinakes.search.SearchState;

/** The index document and the native record of one record, for those who look after them. */
final class StaffPage {
  private final Framer framer;
  private final ReceivedRecords received;

  StaffPage(Framer framer, ReceivedRecords received) {
    this.framer = framer;
    this.received = received;
  }

  StaffView show(Visit visit, IndexDocument document) {
    String title = RecordPage.title(visit, document);
    String id = document.id();
    Optional<ReceivedRecords.Received> nativeRecord = received.find(id);
    return new StaffView(
        framer.unlisted(
            visit, visit.text("staff.title", "title", title), SearchState.start(), Paths.staff(id)),
        title,
        visit.links().record(id),
        document.sorted(),
        MatchReasons.of(visit, document),
        nativeRecord.map(NativeText::readable).orElse(""),
        nativeRecord.map(record -> described(visit, record)).orElse(""),
        visit.links().source(id));
  }

  private static String described(Visit visit, ReceivedRecords.Received record) {
    Map<String, Object> values = Map.of("format", record.format(), "bytes", record.bytes().length);
    return visit.messages().text("staff.received", values);
  }
}
