package org.pinakes.web;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.pinakes.index.IndexDocument;
import org.pinakes.index.IndexSchema;

/**
 * What of the catalogue belongs to a record: the sources of a merged one, the merged record of a
 * member, preprints, corrections and comments.
 */
final class Family {
  private static final String PART = " | ";

  private final Function<List<String>, List<IndexDocument>> records;

  /**
   * @param records documents by their identifiers; missing ones are left out
   */
  Family(Function<List<String>, List<IndexDocument>> records) {
    this.records = records;
  }

  /** Lines to show, none for a record that stands alone. */
  List<RecordView.Row> rows(Visit visit, IndexDocument document) {
    List<RecordView.Row> rows = new ArrayList<>();
    add(rows, visit, "record.sources", sources(visit, document));
    add(rows, visit, "record.merged_in", merged(visit, document));
    add(rows, visit, "record.kin", related(visit, document));
    return rows;
  }

  private static void add(
      List<RecordView.Row> rows, Visit visit, String label, List<RecordView.Item> items) {
    if (!items.isEmpty()) {
      String text = visit.text(label, "count", items.size());
      rows.add(new RecordView.Row(text, RecordView.Layout.LINES, items));
    }
  }

  private List<RecordView.Item> sources(Visit visit, IndexDocument document) {
    return records.apply(document.all("local_ids_str_mv")).stream()
        .map(member -> link(visit, member.id(), source(visit, member), member.id()))
        .toList();
  }

  private static String source(Visit visit, IndexDocument member) {
    String source = member.first("source_str");
    return source.isEmpty() ? member.id() : visit.words().source(source);
  }

  private List<RecordView.Item> merged(Visit visit, IndexDocument document) {
    if (!document.first(IndexSchema.MEMBER).equals("true")) {
      return List.of();
    }
    return records.apply(document.all("dedup_id_str_mv")).stream()
        .map(merged -> link(visit, merged.id(), RecordPage.title(visit, merged), ""))
        .toList();
  }

  /** Each related record as its merged one, if it is part of one, and once. */
  private List<RecordView.Item> related(Visit visit, IndexDocument document) {
    List<RecordView.Item> items = new ArrayList<>();
    for (String value : document.all("related_record_str_mv")) {
      String[] parts = value.split(Pattern.quote(PART), 2);
      for (IndexDocument other : parts.length < 2 ? List.<IndexDocument>of() : shown(parts[1])) {
        String kind = visit.messages().value("relation", parts[0]);
        String title = RecordPage.title(visit, other);
        RecordView.Item item = link(visit, other.id(), kind + ": " + title, "");
        if (!items.contains(item)) {
          items.add(item);
        }
      }
    }
    return items;
  }

  private List<IndexDocument> shown(String id) {
    List<IndexDocument> found = records.apply(List.of(id));
    List<String> merged = found.isEmpty() ? List.of() : found.getFirst().all("dedup_id_str_mv");
    return merged.isEmpty() ? found : records.apply(merged);
  }

  private static RecordView.Item link(Visit visit, String id, String text, String note) {
    return new RecordView.Item(text, visit.links().record(id), false, note);
  }
}
