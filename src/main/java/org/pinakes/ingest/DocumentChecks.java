package org.pinakes.ingest;

import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.pinakes.index.IndexDocument;
import org.pinakes.problem.Warning;
import org.pinakes.record.Languages;

/** Finds what is missing or odd in a document. Immutable and thread-safe. */
final class DocumentChecks {
  /** Fields of which a record should have at least one, so that others can speak of it. */
  private static final List<String> IDENTIFIERS =
      List.of(
          "doi_str_mv", "pmid_str", "pmcid_str", "isbn", "lccn", "oclc_num", "identifier_str_mv");

  private static final int YEARS_AHEAD = 2;

  private final Predicate<String> knownFormat;
  private final int lastYear;

  DocumentChecks(Predicate<String> knownFormat, InstantSource clock) {
    this.knownFormat = knownFormat;
    this.lastYear = clock.instant().atZone(ZoneOffset.UTC).getYear() + YEARS_AHEAD;
  }

  /**
   * Whatever is wrong: stable code and the odd values, if there are any.
   *
   * @param warnings those that came with the record
   */
  Map<String, List<String>> of(IndexDocument document, List<Warning> warnings) {
    Map<String, List<String>> found = new LinkedHashMap<>();
    missing(found, "no-title", List.of("title"), document);
    missing(found, "no-date", List.of("publishDate"), document);
    missing(found, "no-language", List.of("language"), document);
    missing(found, "no-format", List.of("format"), document);
    missing(found, "no-identifier", IDENTIFIERS, document);
    List<String> dates = new ArrayList<>(odd(document, "publishDate", date -> !isYear(date)));
    warnings.stream()
        .filter(warning -> warning.rule().startsWith("date"))
        .forEach(warning -> dates.add(warning.message()));
    put(found, "broken-date", dates);
    put(
        found,
        "unknown-language",
        odd(document, "language", name -> Languages.list().find(name).isEmpty()));
    put(found, "unknown-format", odd(document, "format", knownFormat.negate()));
    return found;
  }

  private static void missing(
      Map<String, List<String>> found, String rule, List<String> fields, IndexDocument document) {
    if (fields.stream().noneMatch(document::has)) {
      found.put(rule, List.of());
    }
  }

  private static void put(Map<String, List<String>> found, String rule, List<String> odd) {
    if (!odd.isEmpty()) {
      found.put(rule, odd);
    }
  }

  private static List<String> odd(IndexDocument document, String field, Predicate<String> isOdd) {
    return document.all(field).stream().filter(isOdd).toList();
  }

  private boolean isYear(String date) {
    return date.length() == 4
        && date.chars().allMatch(c -> c >= '0' && c <= '9')
        && Integer.parseInt(date) > 0
        && Integer.parseInt(date) <= lastYear;
  }
}
