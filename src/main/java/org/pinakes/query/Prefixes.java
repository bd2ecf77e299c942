package org.pinakes.query;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** The prefixes that {@code prefixes.csv} lists; the first one of a target is printed. */
final class Prefixes {
  private final Map<String, Prefix> byName = new LinkedHashMap<>();

  private Prefixes(List<Prefix> listed) {
    listed.forEach(prefix -> byName.put(prefix.name(), prefix));
  }

  static Prefixes load() {
    try (InputStream in = Prefixes.class.getResourceAsStream("prefixes.csv");
        BufferedReader lines =
            new BufferedReader(
                new InputStreamReader(Objects.requireNonNull(in), StandardCharsets.UTF_8))) {
      return new Prefixes(
          lines.lines().skip(1).map(line -> Prefix.of(List.of(line.split(",", -1)))).toList());
    } catch (IOException unreadable) {
      throw new UncheckedIOException("prefixes.csv is part of the program", unreadable);
    }
  }

  Optional<Prefix> find(String name) {
    return Optional.ofNullable(byName.get(name.toLowerCase(Locale.ROOT)));
  }

  Optional<Prefix> to(String target) {
    return byName.values().stream().filter(prefix -> prefix.target().equals(target)).findFirst();
  }
}
