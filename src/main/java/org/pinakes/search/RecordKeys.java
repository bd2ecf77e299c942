package org.pinakes.search;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.pinakes.index.IndexDocument;
import org.pinakes.query.Query;

/** By which numbers records name one another, as questions to the index. */
final class RecordKeys {
  /** What appears in parts that have its ISSN. */
  private static final List<String> SERIALS = List.of("Journal", "eJournal", "Newspaper", "Serial");

  private static final List<String> BOOKS = List.of("Book", "eBook");

  /** What may have the ISBN of the book in which it stands. */
  private static final List<String> CHAPTERS = List.of("Book Chapter", "Article");

  private static final String CONSTITUENT = "constituent";
  private static final Pattern PARTS = Pattern.compile(" \\| ");
  private static final int MOST = 20;

  private RecordKeys() {}

  /** The numbers by which a record may be named. */
  static List<String> of(IndexDocument document) {
    Set<String> keys = new LinkedHashSet<>();
    keys.add(document.id());
    keys.addAll(document.all("local_ids_str_mv"));
    keys.addAll(document.all("ctrlnum"));
    document.all("oclc_num").forEach(number -> keys.add("(OCoLC)" + number));
    return keys.stream().limit(MOST).toList();
  }

  /** The records that a number names. */
  static Stream<Query> named(String key) {
    return Stream.of("id", "local_ids_str_mv", "ctrlnum").map(field -> new Query.Exact(field, key));
  }

  /** The records of which a part says that it belongs to them. */
  static Optional<Query> parents(IndexDocument part) {
    return any(
        part.all("hierarchy_parent_id").stream().limit(MOST).flatMap(RecordKeys::named).toList());
  }

  /** The journal whose ISSN an article has, or the book whose ISBN a chapter has. */
  static Optional<Query> host(IndexDocument part) {
    if (part.first("container_title").isEmpty()) {
      return Optional.empty();
    }
    List<Query> hosts = new ArrayList<>();
    exact("issn", part.all("issn")).ifPresent(issn -> hosts.add(of(issn, SERIALS)));
    exact("isbn", part.all("isbn")).ifPresent(isbn -> hosts.add(of(isbn, BOOKS)));
    return any(hosts);
  }

  /** What has the ISSN or ISBN of a whole, and is part of such. */
  static Optional<Query> contained(IndexDocument whole) {
    if (has(whole, SERIALS)) {
      return exact("issn", whole.all("issn"))
          .map(issn -> new Query.And(List.of(issn, new Query.Not(formats(SERIALS)))));
    }
    return has(whole, BOOKS)
        ? exact("isbn", whole.all("isbn")).map(isbn -> of(isbn, CHAPTERS))
        : Optional.empty();
  }

  static boolean isSerial(IndexDocument document) {
    return has(document, SERIALS);
  }

  static boolean isPart(IndexDocument document) {
    return has(document, CHAPTERS);
  }

  private static boolean has(IndexDocument document, List<String> formats) {
    return document.all("format").stream().anyMatch(formats::contains);
  }

  /** The parts that a whole names: {@code constituent | type:number | citation}. */
  static List<Query> constituents(IndexDocument whole) {
    return whole.all("relation_str_mv").stream()
        .map(relation -> PARTS.split(relation, 3))
        .filter(parts -> parts[0].equals(CONSTITUENT) && parts.length == 3)
        .limit(MOST)
        .flatMap(parts -> target(parts[1], whole))
        .toList();
  }

  /**
   * The keys that a number of another record may have. One without a register is of the source that
   * names it.
   */
  static List<String> written(String number, IndexDocument by) {
    String plain = number.replace(" ", "");
    return number.startsWith("(")
        ? List.of(plain)
        : by.all("source_str").stream().map(source -> source + "-" + number.strip()).toList();
  }

  private static Stream<Query> target(String target, IndexDocument whole) {
    int colon = target.indexOf(':');
    String type = colon < 0 ? "" : target.substring(0, colon);
    String number = target.substring(colon + 1);
    return switch (type) {
      case "ISBN" -> Stream.of(new Query.Exact("isbn", number));
      case "OCLC" -> Stream.of(new Query.Exact("oclc_num", number));
      case "OTHER" -> written(number, whole).stream().flatMap(RecordKeys::named);
      default -> Stream.of();
    };
  }

  /** Of a journal's articles, those of the same issue. */
  static Query sameIssue(Query parts, IndexDocument part, IndexDocument whole) {
    List<Query> all = new ArrayList<>(List.of(parts));
    if (has(whole, SERIALS)) {
      for (String field : List.of("container_volume", "container_issue")) {
        part.all(field).forEach(value -> all.add(new Query.Exact(field, value)));
      }
    }
    return all.size() == 1 ? parts : new Query.And(all);
  }

  private static Query of(Query numbers, List<String> formats) {
    return new Query.And(List.of(numbers, formats(formats)));
  }

  private static Query formats(List<String> formats) {
    return exact("format", formats).orElseThrow();
  }

  private static Optional<Query> exact(String field, List<String> values) {
    return any(
        values.stream()
            .distinct()
            .limit(MOST)
            .<Query>map(value -> new Query.Exact(field, value))
            .toList());
  }

  private static Optional<Query> any(List<Query> queries) {
    return queries.isEmpty()
        ? Optional.empty()
        : Optional.of(queries.size() == 1 ? queries.getFirst() : new Query.Or(queries));
  }
}
