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

  private static final List<String> KEYS = List.of("id", "local_ids_str_mv", "ctrlnum");
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
    return KEYS.stream().map(field -> new Query.Exact(field, key));
  }

  /** Whether a number names a record. */
  static boolean isNamed(IndexDocument document, String key) {
    return KEYS.stream().anyMatch(field -> document.all(field).contains(key));
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
  static Optional<Named> contained(IndexDocument whole) {
    if (has(whole, SERIALS)) {
      return exact("issn", whole.all("issn"))
          .map(issn -> new Query.And(List.of(issn, new Query.Not(formats(SERIALS)))))
          .map(query -> new Named(query, part -> !isSerial(part) && share("issn", part, whole)));
    }
    return has(whole, BOOKS)
        ? exact("isbn", whole.all("isbn"))
            .map(isbn -> of(isbn, CHAPTERS))
            .map(query -> new Named(query, part -> isPart(part) && share("isbn", part, whole)))
        : Optional.empty();
  }

  private static boolean share(String field, IndexDocument one, IndexDocument other) {
    return one.all(field).stream().anyMatch(other.all(field)::contains);
  }

  /** Serials that have an ISSN. */
  static Query serials(String issn) {
    return of(new Query.Exact("issn", issn), SERIALS);
  }

  /** What has an ISBN as its own. */
  static Query books(String isbn) {
    return new Query.And(List.of(new Query.Exact("isbn", isbn), new Query.Not(formats(CHAPTERS))));
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
  static List<Named> constituents(IndexDocument whole) {
    return whole.all("relation_str_mv").stream()
        .map(relation -> PARTS.split(relation, 3))
        .filter(parts -> parts[0].equals(CONSTITUENT) && parts.length == 3)
        .limit(MOST)
        .flatMap(parts -> target(parts[1]))
        .toList();
  }

  private static Stream<Named> target(String target) {
    int colon = target.indexOf(':');
    String type = colon < 0 ? "" : target.substring(0, colon);
    String number = target.substring(colon + 1);
    return switch (type) {
      case "ISBN" -> Stream.of(Named.by("isbn", number));
      case "OCLC" -> Stream.of(Named.by("oclc_num", number));
      case "OTHER" -> Stream.of(Named.by(number));
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
