package org.pinakes.ingest;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** What a merged record has of its members, field by field: {@code merge-fields.csv}. Immutable. */
final class MergeFields {
  private static final String FILE = "merge-fields.csv";
  private static final Rule BEST = new Rule(How.BEST, "");

  private final Map<String, Rule> rules = new HashMap<>();

  /** How values of several members become one field. */
  enum How {
    BEST,
    UNION,
    EARLIEST,
    LATEST,
    NONE
  }

  /**
   * A field's rule.
   *
   * @param with field that decides which member it comes from; empty for the field itself
   */
  record Rule(How how, String with) {}

  private MergeFields() {}

  static MergeFields read() {
    MergeFields fields = new MergeFields();
    try (InputStream in = MergeFields.class.getResourceAsStream(FILE);
        BufferedReader lines =
            new BufferedReader(
                new InputStreamReader(Objects.requireNonNull(in, FILE), StandardCharsets.UTF_8))) {
      lines
          .lines()
          .filter(line -> !line.startsWith("#"))
          .skip(1)
          .forEach(line -> {
            List<String> row = List.of(line.split(",", -1));
            How how = How.valueOf(row.get(1).toUpperCase(Locale.ROOT));
            fields.rules.put(row.get(0), new Rule(how, row.get(2)));
          });
      return fields;
    } catch (IOException unreadable) {
      throw new UncheckedIOException(FILE + " is part of the program", unreadable);
    }
  }

  Rule of(String field) {
    return rules.getOrDefault(field, BEST);
  }
}
