package org.pinakes.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.pinakes.index.IndexDocument;
import org.pinakes.search.Versions;

/** From where a record comes, why several are one, and what other versions there are. */
final class SourcesOfRecordPage {
  private static final int VERSIONS = 50;
  private static final int DAY = 10;

  private final PartTop tops;
  private final ReceivedRecords received;
  private final Function<List<String>, List<IndexDocument>> records;
  private final Versions versions;
  private final Family family;

  /**
   * @param records documents by their identifiers; missing ones are left out
   */
  SourcesOfRecordPage(
      PartTop tops,
      ReceivedRecords received,
      Function<List<String>, List<IndexDocument>> records,
      Versions versions) {
    this.tops = tops;
    this.received = received;
    this.records = records;
    this.versions = versions;
    family = new Family(records);
  }

  SourcesOfRecordView show(Visit visit, IndexDocument document) {
    String heading = visit.text("tabs.sources");
    List<String> members = document.all("local_ids_str_mv");
    List<IndexDocument> behind = members.isEmpty() ? List.of(document) : records.apply(members);
    Versions.Found found = versions.of(document, VERSIONS, visit.messages().tag());
    return new SourcesOfRecordView(
        tops.frame(visit, document, heading, Paths.SOURCES),
        tops.top(visit, document, WholeRecord.of(received, document), heading, Paths.SOURCES),
        behind.stream().map(member -> origin(visit, member)).toList(),
        MatchReasons.of(visit, document),
        found.others().stream().map(other -> Around.version(visit, other)).toList(),
        found.others().isEmpty()
            ? null
            : Anchor.to(
                visit.text("around.all_versions", "count", found.total()),
                visit.link(found.state())),
        members.isEmpty() ? family.rows(visit, document) : List.of());
  }

  private SourcesOfRecordView.Origin origin(Visit visit, IndexDocument member) {
    Optional<ReceivedRecords.Received> kept =
        received.find(member.id()).filter(record -> !record.deleted());
    List<String> facts = new ArrayList<>();
    facts.add(member.id());
    kept.ifPresent(record -> facts.add(size(visit, record)));
    date(visit, member, "first_indexed", "origins.first").ifPresent(facts::add);
    date(visit, member, "last_indexed", "origins.last").ifPresent(facts::add);
    String code = member.first("source_str");
    return new SourcesOfRecordView.Origin(
        code.isEmpty() ? member.id() : visit.words().source(code),
        RecordPage.title(visit, member),
        visit.links().record(member.id()),
        facts,
        visit.links().staff(member.id()),
        kept.isPresent() ? visit.links().source(member.id()) : null);
  }

  private static String size(Visit visit, ReceivedRecords.Received record) {
    Map<String, Object> values = Map.of("format", record.format(), "bytes", record.bytes().length);
    return visit.messages().text("staff.received", values);
  }

  private static Optional<String> date(
      Visit visit, IndexDocument member, String field, String key) {
    String moment = member.first(field);
    return moment.length() < DAY
        ? Optional.empty()
        : Optional.of(visit.text(key, "date", visit.messages().date(moment.substring(0, DAY))));
  }
}
