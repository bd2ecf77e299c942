package org.pinakes.mapping;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * A list of codes and what they mean, from a CSV file of two columns that a librarian can read:
 * {@code code,meaning}, a heading line first. Codes are compared without regard to case. An empty
 * meaning says that the code says nothing. Immutable and thread-safe.
 */
final class CodeList {
  private final Map<String, String> meanings;

  private CodeList(Map<String, String> meanings) {
    this.meanings = Map.copyOf(meanings);
  }

  /** The list in a file beside this class. */
  static CodeList named(String file) {
    try (InputStream in = CodeList.class.getResourceAsStream(file);
        BufferedReader lines =
            new BufferedReader(
                new InputStreamReader(Objects.requireNonNull(in), StandardCharsets.UTF_8))) {
      Map<String, String> meanings = new HashMap<>();
      lines
          .lines()
          .skip(1)
          .filter(line -> line.contains(","))
          .forEach(line -> {
            int comma = line.lastIndexOf(',');
            meanings.put(key(line.substring(0, comma)), line.substring(comma + 1).strip());
          });
      return new CodeList(meanings);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(file + " is part of the program", unreadable);
    }
  }

  /** The meaning of a code. */
  Optional<String> find(String code) {
    return Optional.ofNullable(meanings.get(key(code)));
  }

  /** The meaning of a code, or the code itself when the list does not have it. */
  String findOrKeep(String code) {
    return find(code).orElse(code);
  }

  private static String key(String code) {
    return code.strip().toLowerCase(Locale.ROOT);
  }
}
