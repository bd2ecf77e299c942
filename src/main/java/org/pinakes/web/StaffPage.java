package org.pinakes.web;

import java.util.Map;
import java.util.Optional;
import org.pinakes.index.IndexDocument;

/** The index document and the native record of one record, for those who look after them. */
final class StaffPage {
  private final PartTop tops;
  private final ReceivedRecords received;

  StaffPage(PartTop tops, ReceivedRecords received) {
    this.tops = tops;
    this.received = received;
  }

  StaffView show(Visit visit, IndexDocument document) {
    String heading = visit.text("tabs.staff");
    String id = document.id();
    Optional<ReceivedRecords.Received> nativeRecord = received.find(id);
    return new StaffView(
        tops.frame(visit, document, heading, Paths.STAFF),
        tops.top(visit, document, WholeRecord.of(received, document), heading, Paths.STAFF),
        document.sorted(),
        MatchReasons.of(visit, document),
        nativeRecord.map(NativeView::of).orElse(null),
        nativeRecord.map(record -> described(visit, record)).orElse(""),
        visit.links().source(id));
  }

  private static String described(Visit visit, ReceivedRecords.Received record) {
    Map<String, Object> values = Map.of("format", record.format(), "bytes", record.bytes().length);
    return visit.messages().text("staff.received", values);
  }
}
