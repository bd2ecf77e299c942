package org.pinakes.web;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.pinakes.index.IndexDocument;
import org.pinakes.index.IndexSchema;
import org.pinakes.search.SearchService;

/**
 * Finds records by names that they had once: an identifier that has changed, a merged record whose
 * group is another now. Thread-safe.
 */
final class AnyName {
  private static final String MERGED = IndexSchema.MERGED_PREFIX;

  private final SearchService search;
  private final ReceivedRecords received;

  AnyName(SearchService search, ReceivedRecords received) {
    this.search = search;
    this.received = received;
  }

  /** Those of the records that have the same names still, in one search and no look-up. */
  Map<String, IndexDocument> unchanged(Collection<String> ids) {
    Map<String, IndexDocument> byId = new LinkedHashMap<>();
    search.records(List.copyOf(ids)).forEach(document -> byId.put(document.id(), document));
    return byId;
  }

  /** Records by the identifiers asked for, in that order; those that are gone are left out. */
  Map<String, IndexDocument> find(Collection<String> ids) {
    Map<String, IndexDocument> byId = unchanged(ids);
    Map<String, IndexDocument> found = new LinkedHashMap<>();
    for (String id : ids) {
      IndexDocument document = byId.get(id);
      if (document == null) {
        renamed(id).ifPresent(other -> found.put(id, other));
      } else {
        found.put(id, document);
      }
    }
    return found;
  }

  private Optional<IndexDocument> renamed(String id) {
    String first = id.startsWith(MERGED) ? id.substring(MERGED.length()) : id;
    Optional<IndexDocument> member =
        first.equals(id) ? Optional.empty() : search.record(first).map(this::merged);
    return member.or(() ->
        received
            .find(first)
            .filter(record -> !record.deleted() && !record.id().equals(id))
            .flatMap(record -> search.record(record.id())));
  }

  private IndexDocument merged(IndexDocument member) {
    List<String> merged = member.all("dedup_id_str_mv");
    return merged.isEmpty() ? member : search.record(merged.getFirst()).orElse(member);
  }
}
