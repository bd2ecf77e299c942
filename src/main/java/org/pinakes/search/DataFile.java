package org.pinakes.search;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** The small comma-separated tables of this room: one heading line, no quoting. */
final class DataFile {
  private DataFile() {}

  static List<List<String>> rows(String name) {
    try (InputStream in = DataFile.class.getResourceAsStream(name);
        BufferedReader lines =
            new BufferedReader(
                new InputStreamReader(Objects.requireNonNull(in), StandardCharsets.UTF_8))) {
      return lines.lines().skip(1).map(line -> List.of(line.split(",", -1))).toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(name + " is part of the program", unreadable);
    }
  }
}
