package org.pinakes.web;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** Small lists that are part of the program: lines of values between commas, below a heading. */
final class DataRows {
  private DataRows() {}

  /**
   * Rows of a file beside this class. Lines that begin with {@code #} are remarks; the first other
   * line is the heading. Every row has as many columns as the heading.
   */
  static List<List<String>> of(String file) {
    try (InputStream in = DataRows.class.getResourceAsStream(file);
        BufferedReader lines =
            new BufferedReader(
                new InputStreamReader(Objects.requireNonNull(in, file), StandardCharsets.UTF_8))) {
      return lines
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .skip(1)
          .map(line -> List.of(line.split(",", -1)))
          .toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(file + " is part of the program", unreadable);
    }
  }
}
