package org.pinakes.web;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.pinakes.account.Comments;
import org.pinakes.index.IndexDocument;
import org.pinakes.index.IndexSchema;

/**
 * Identifiers by which a record, or another of the group with which it is merged, is or was known:
 * what was said about it is kept with the one of its day. The other way round than {@link AnyName}.
 * Thread-safe.
 */
final class RecordNames {
  private final Function<List<String>, List<IndexDocument>> records;
  private final Function<Collection<String>, List<String>> otherNames;

  /**
   * @param records documents by their identifiers; missing ones are left out
   * @param otherNames identifiers that lead to records, beside their own
   */
  RecordNames(
      Function<List<String>, List<IndexDocument>> records,
      Function<Collection<String>, List<String>> otherNames) {
    this.records = records;
    this.otherNames = otherNames;
  }

  /** At least the record's own; a bounded number. */
  Set<String> of(IndexDocument document) {
    Set<String> members = new LinkedHashSet<>(document.all("local_ids_str_mv"));
    List<String> merged = document.all("dedup_id_str_mv");
    if (members.isEmpty() && !merged.isEmpty()) {
      records.apply(merged).forEach(group -> members.addAll(group.all("local_ids_str_mv")));
    }
    Set<String> names = new LinkedHashSet<>();
    names.add(document.id());
    names.addAll(merged);
    if (members.isEmpty()) {
      members.add(document.id());
    }
    members.addAll(otherNames.apply(members));
    for (String member : members) {
      names.add(member);
      names.add(IndexSchema.MERGED_PREFIX + member);
    }
    return names.stream()
        .limit(Comments.MOST_NAMES)
        .collect(java.util.stream.Collectors.toCollection(LinkedHashSet::new));
  }
}
