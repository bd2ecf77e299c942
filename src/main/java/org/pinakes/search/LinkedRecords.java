package org.pinakes.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.pinakes.index.CatalogIndex;
import org.pinakes.index.IndexDocument;
import org.pinakes.index.IndexRequest;
import org.pinakes.index.IndexRequest.Sort;
import org.pinakes.index.IndexResponse.Hit;
import org.pinakes.query.Query;

/**
 * Which of the works that a record names the catalogue has: by what the world calls them, and by
 * the numbers of libraries. Thread-safe.
 */
public final class LinkedRecords {
  private static final Pattern PARTS = Pattern.compile(" \\| ");

  /** Relations of one record that are looked up. */
  private static final int MOST = 60;

  private final CatalogIndex index;
  private final Citations citations;

  /**
   * @param index where to search
   */
  public LinkedRecords(CatalogIndex index) {
    this.index = index;
    citations = new Citations(index);
  }

  /** A number of a register, and how a record is told that has it. */
  private record Target(String number, Query query, Predicate<IndexDocument> has) {}

  /**
   * The records that the relations of a record name.
   *
   * @return identifier as the relation has it, to public identifier; only those that are here
   */
  public Map<String, String> of(IndexDocument document) {
    List<String> named = new ArrayList<>();
    List<Target> targets = new ArrayList<>();
    for (String relation : document.all("relation_str_mv")) {
      String[] parts = PARTS.split(relation, 3);
      int colon = parts.length == 3 ? parts[1].indexOf(':') : -1;
      if (colon > 0) {
        String number = parts[1].substring(colon + 1);
        named.add(number);
        add(targets, parts[1].substring(0, colon), number, document);
      }
    }
    Map<String, String> found = new HashMap<>();
    if (!named.isEmpty()) {
      found.putAll(citations.records(named));
    }
    found.putAll(records(targets, document.id()));
    return found;
  }

  private static void add(
      List<Target> targets, String type, String number, IndexDocument document) {
    if (targets.size() == MOST) {
      return;
    }
    switch (type) {
      case "ISSN" -> targets.add(target("issn", number, RecordKeys::isSerial));
      case "ISBN" -> targets.add(target("isbn", number, other -> !RecordKeys.isPart(other)));
      case "OCLC" -> targets.add(target("oclc_num", number, other -> true));
      case "LCCN" -> targets.add(target("lccn", number, other -> true));
      case "OTHER" -> {
        List<String> keys = RecordKeys.written(number, document);
        List<Query> ways = keys.stream().flatMap(RecordKeys::named).toList();
        targets.add(
            new Target(
                number,
                new Query.Or(ways),
                other -> RecordKeys.of(other).stream().anyMatch(keys::contains)));
      }
      default -> {
        // Citations knows the others.
      }
    }
  }

  private static Target target(String field, String number, Predicate<IndexDocument> fits) {
    return new Target(
        number,
        new Query.Exact(field, number),
        other -> other.all(field).contains(number) && fits.test(other));
  }

  private Map<String, String> records(List<Target> targets, String own) {
    Map<String, String> found = new HashMap<>();
    for (Target target : targets) {
      if (!found.containsKey(target.number())) {
        search(target.query()).stream()
            .filter(other -> !other.id().equals(own) && target.has().test(other))
            .findFirst()
            .ifPresent(other -> found.put(target.number(), other.id()));
      }
    }
    return found;
  }

  private List<IndexDocument> search(Query query) {
    IndexRequest request =
        new IndexRequest(query, Map.of(), List.of(), List.of(), Sort.relevance(), 0, 10, List.of());
    return index.search(request).hits().stream().map(Hit::document).toList();
  }
}
