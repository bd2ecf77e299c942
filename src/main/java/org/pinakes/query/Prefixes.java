package org.pinakes.query;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.pinakes.csv.CsvTable;

/**
 * The prefixes that {@code prefixes.csv} lists; the first one of a target and a language is
 * printed. Each is read in every language, with accents or without; languages may share a name, as
 * long as it means the same in all of them. Immutable.
 */
final class Prefixes {
  /** The first language that has a prefix, for those that have none. */
  private static final String ANY = "";

  private static final Prefixes LIST = read();

  private final Map<String, Prefix> byName = new HashMap<>();
  private final Map<Goal, Prefix> byGoal = new HashMap<>();
  private final Map<String, String> most = new HashMap<>();

  private Prefixes(List<Prefix> listed) {
    for (Prefix prefix : listed) {
      byName.putIfAbsent(Names.key(prefix.name()), prefix);
      if (prefix.kind() == Prefix.Kind.MOST) {
        most.putIfAbsent(prefix.language(), prefix.name());
      } else {
        byGoal.putIfAbsent(new Goal(prefix.target(), prefix.language()), prefix);
        byGoal.putIfAbsent(new Goal(prefix.target(), ANY), prefix);
      }
    }
  }

  /** Where a prefix leads, in a language. */
  private record Goal(String target, String language) {}

  private static Prefixes read() {
    return new Prefixes(
        CsvTable.rows(Prefixes.class, "prefixes.csv").stream().map(Prefix::of).toList());
  }

  /** All of them. */
  static Prefixes list() {
    return LIST;
  }

  Optional<Prefix> find(String name) {
    return Optional.ofNullable(byName.get(Names.key(name)));
  }

  /** The prefix of a search type or a field, in a language where it has one, else in English. */
  Optional<Prefix> to(String target, String language) {
    Prefix own = byGoal.get(new Goal(target, language));
    return Optional.ofNullable(own == null ? byGoal.get(new Goal(target, ANY)) : own);
  }

  /** The prefix of texts of which most words must be found. */
  String most(String language) {
    String english = Objects.requireNonNull(most.get(Operators.ENGLISH), "in English");
    return most.getOrDefault(language, english);
  }
}
