package org.pinakes.web;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.pinakes.account.Comments;
import org.pinakes.index.IndexDocument;
import org.pinakes.index.IndexSchema;

/**
 * Identifiers by which a record, or another of the group with which it is merged, is or was known:
 * what was said about it is kept with the one of its day. The other way round than {@link AnyName}.
 * Thread-safe.
 */
final class RecordNames {
  private static final String MEMBERS = "local_ids_str_mv";
  private static final String MERGED = "dedup_id_str_mv";

  private final Function<List<String>, List<IndexDocument>> records;
  private final Function<Collection<String>, Map<String, String>> otherNames;

  /**
   * @param records documents by their identifiers; missing ones are left out
   * @param otherNames identifiers that lead to records, beside their own, and to which
   */
  RecordNames(
      Function<List<String>, List<IndexDocument>> records,
      Function<Collection<String>, Map<String, String>> otherNames) {
    this.records = records;
    this.otherNames = otherNames;
  }

  /** At least the record's own; a bounded number. */
  Set<String> of(IndexDocument document) {
    return of(List.of(document)).getOrDefault(document.id(), Set.of());
  }

  /** The same for many, by the identifier of the document; as few questions as for one. */
  Map<String, Set<String>> of(Collection<IndexDocument> documents) {
    Map<String, IndexDocument> groups = groups(documents);
    Map<String, Set<String>> members = new LinkedHashMap<>();
    documents.forEach(document -> members.put(document.id(), members(document, groups)));
    Set<String> all = new LinkedHashSet<>();
    members.values().forEach(all::addAll);
    Map<String, Set<String>> others = new LinkedHashMap<>();
    otherNames
        .apply(all)
        .forEach(
            (other, id) -> others.computeIfAbsent(id, none -> new LinkedHashSet<>()).add(other));
    Map<String, Set<String>> names = new LinkedHashMap<>();
    documents.forEach(document ->
        names.put(
            document.id(), names(document, members.getOrDefault(document.id(), Set.of()), others)));
    return names;
  }

  /** Merged records of members, by their identifier. */
  private Map<String, IndexDocument> groups(Collection<IndexDocument> documents) {
    List<String> merged =
        documents.stream()
            .filter(document -> document.all(MEMBERS).isEmpty())
            .flatMap(document -> document.all(MERGED).stream())
            .distinct()
            .toList();
    return merged.isEmpty()
        ? Map.of()
        : records.apply(merged).stream()
            .collect(Collectors.toMap(IndexDocument::id, group -> group, (one, same) -> one));
  }

  private static Set<String> members(IndexDocument document, Map<String, IndexDocument> groups) {
    Set<String> members = new LinkedHashSet<>(document.all(MEMBERS));
    if (members.isEmpty()) {
      for (String merged : document.all(MERGED)) {
        IndexDocument group = groups.get(merged);
        members.addAll(group == null ? List.of() : group.all(MEMBERS));
      }
    }
    if (members.isEmpty()) {
      members.add(document.id());
    }
    return members;
  }

  private static Set<String> names(
      IndexDocument document, Collection<String> members, Map<String, Set<String>> others) {
    Set<String> names = new LinkedHashSet<>();
    names.add(document.id());
    names.addAll(document.all(MERGED));
    Set<String> all = new LinkedHashSet<>(members);
    members.forEach(member -> all.addAll(others.getOrDefault(member, Set.of())));
    for (String member : all) {
      names.add(member);
      names.add(IndexSchema.MERGED_PREFIX + member);
    }
    return names.stream()
        .limit(Comments.MOST_NAMES)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }
}
