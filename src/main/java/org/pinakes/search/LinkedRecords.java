package org.pinakes.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

  /** Relations that are asked for at once. */
  private static final int PORTION = 20;

  /** Records read for each relation: several may have one number. */
  private static final int FOR_EACH = 10;

  private final CatalogIndex index;
  private final Citations citations;

  /**
   * @param index where to search
   */
  public LinkedRecords(CatalogIndex index) {
    this.index = index;
    citations = new Citations(index);
  }

  /** A number as the relation has it, and the record that has it. */
  private record Target(String number, Named named) {}

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
        add(targets, parts[1].substring(0, colon), number);
      }
    }
    Map<String, String> found = new HashMap<>();
    if (!named.isEmpty()) {
      found.putAll(citations.records(named));
    }
    found.putAll(records(targets, document.id()));
    return found;
  }

  private static void add(List<Target> targets, String type, String number) {
    if (targets.size() < MOST) {
      named(type, number).ifPresent(named -> targets.add(new Target(number, named)));
    }
  }

  /** {@link Citations} knows the other types. */
  private static Optional<Named> named(String type, String number) {
    Named issn = Named.by("issn", number);
    Named isbn = Named.by("isbn", number);
    return switch (type) {
      case "ISSN" ->
          Optional.of(new Named(RecordKeys.serials(number), issn.has().and(RecordKeys::isSerial)));
      case "ISBN" ->
          Optional.of(
              new Named(
                  RecordKeys.books(number), isbn.has().and(Predicate.not(RecordKeys::isPart))));
      case "OCLC" -> Optional.of(Named.by("oclc_num", number));
      case "LCCN" -> Optional.of(Named.by("lccn", number));
      case "OTHER" -> Optional.of(Named.by(number));
      default -> Optional.empty();
    };
  }

  private Map<String, String> records(List<Target> targets, String own) {
    Map<String, String> found = new HashMap<>();
    for (int from = 0; from < targets.size(); from += PORTION) {
      List<Target> portion = targets.subList(from, Math.min(targets.size(), from + PORTION));
      List<IndexDocument> others =
          search(portion).stream().filter(other -> !other.id().equals(own)).toList();
      for (Target target : portion) {
        others.stream()
            .filter(target.named().has())
            .findFirst()
            .ifPresent(other -> found.putIfAbsent(target.number(), other.id()));
      }
    }
    return found;
  }

  private List<IndexDocument> search(List<Target> targets) {
    Query any = new Query.Or(targets.stream().map(target -> target.named().query()).toList());
    IndexRequest request =
        new IndexRequest(
            any,
            Map.of(),
            List.of(),
            List.of(),
            Sort.relevance(),
            0,
            targets.size() * FOR_EACH,
            List.of());
    return index.search(request).hits().stream().map(Hit::document).toList();
  }
}
