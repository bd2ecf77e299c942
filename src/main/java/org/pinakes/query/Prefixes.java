package org.pinakes.query;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The prefixes that {@code prefixes.csv} lists; the first one of a target and a language is
 * printed. Each is read in every language, with accents or without. Immutable.
 */
final class Prefixes {
  private final Map<String, Prefix> byName = new LinkedHashMap<>();

  private Prefixes(List<Prefix> listed) {
    listed.forEach(prefix -> byName.put(TableFile.key(prefix.name()), prefix));
  }

  static Prefixes load() {
    return new Prefixes(TableFile.rows("prefixes.csv").stream().map(Prefix::of).toList());
  }

  Optional<Prefix> find(String name) {
    return Optional.ofNullable(byName.get(TableFile.key(name)));
  }

  /** The prefix of a search type or a field, in a language where it has one, else in English. */
  Optional<Prefix> to(String target, String language) {
    List<Prefix> all =
        byName.values().stream()
            .filter(prefix -> prefix.kind() != Prefix.Kind.MOST && prefix.target().equals(target))
            .toList();
    return all.stream()
        .filter(prefix -> prefix.language().equals(language))
        .findFirst()
        .or(() -> all.stream().findFirst());
  }

  /** The prefix of texts of which most words must be found. */
  String most(String language) {
    List<String> names =
        byName.values().stream()
            .filter(prefix -> prefix.kind() == Prefix.Kind.MOST)
            .filter(prefix -> List.of(language, Operators.ENGLISH).contains(prefix.language()))
            .map(Prefix::name)
            .toList();
    return language.equals(Operators.ENGLISH) ? names.getFirst() : names.getLast();
  }
}
