package org.pinakes.web;

import io.javalin.http.Context;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.pinakes.account.KeptRecord;
import org.pinakes.index.IndexDocument;

/** Records that somebody has ticked, named in an address or a form by {@code id}. Thread-safe. */
final class ChosenRecords {
  /** Most records at once; browsers mark no more. */
  static final int MOST = 100;

  private final AnyName records;

  ChosenRecords(AnyName records) {
    this.records = records;
  }

  /** The records that are asked for and that there are. */
  Map<String, IndexDocument> of(Context context) {
    return records.find(ids(context));
  }

  /** Identifiers that are asked for, each once. */
  static List<String> ids(Context context) {
    Set<String> ids = new LinkedHashSet<>(context.queryParams("id"));
    ids.addAll(context.formParams("id"));
    return ids.stream()
        .filter(id -> !id.isBlank() && id.length() <= KeptRecord.LONGEST_ID)
        .limit(MOST)
        .toList();
  }

  /** What is kept of them. */
  static List<KeptRecord> kept(Visit visit, Map<String, IndexDocument> found) {
    return found.values().stream()
        .map(document -> new KeptRecord(document.id(), RecordPage.title(visit, document)))
        .distinct()
        .toList();
  }
}
