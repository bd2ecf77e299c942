package org.pinakes.web;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What readers call the places where words are found, {@code place.title}, in the order in which
 * they are told: {@code places.csv}. Immutable.
 */
final class Places {
  private static final String FILE = "places.csv";

  /** What is no place of its own. */
  static final String ELSEWHERE = "elsewhere";

  private final List<String> names;
  private final Map<String, String> byField = new HashMap<>();

  Places() {
    try (InputStream in = Places.class.getResourceAsStream(FILE);
        BufferedReader lines =
            new BufferedReader(
                new InputStreamReader(Objects.requireNonNull(in), StandardCharsets.UTF_8))) {
      List<String[]> rows = lines.lines().skip(1).map(line -> line.split(",", -1)).toList();
      names = rows.stream().map(row -> row[0]).toList();
      for (String[] row : rows) {
        for (String field : row[1].split(" ", -1)) {
          byField.put(field, row[0]);
        }
      }
    } catch (IOException unreadable) {
      throw new UncheckedIOException(FILE + " is part of the program", unreadable);
    }
  }

  /** All places in their order. */
  List<String> names() {
    return names;
  }

  /** The place of a field of the index. */
  String of(String field) {
    return byField.getOrDefault(field, ELSEWHERE);
  }
}
