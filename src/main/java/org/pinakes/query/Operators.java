package org.pinakes.query;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.pinakes.csv.CsvTable;

/** The operators that {@code operators.csv} lists. Immutable. */
final class Operators {
  static final String ENGLISH = "en";

  private static final Operators LIST = read();

  private final List<Operator> listed;

  private Operators(List<Operator> listed) {
    this.listed = List.copyOf(listed);
  }

  private static Operators read() {
    return new Operators(
        CsvTable.rows(Operators.class, "operators.csv").stream().map(Operator::of).toList());
  }

  /** All of them. */
  static Operators list() {
    return LIST;
  }

  /** Those that a reader of a language means. */
  Operators of(String language) {
    return new Operators(
        listed.stream().filter(each -> each.always() || each.language().equals(language)).toList());
  }

  /** Languages that have some. */
  Set<String> languages() {
    return listed.stream().map(Operator::language).collect(Collectors.toSet());
  }

  /** The operator that is written like this, {@code /5} behind it left aside. */
  Optional<Operator> find(String word) {
    int slash = word.indexOf('/');
    String name = slash < 0 ? word : word.substring(0, slash);
    return listed.stream()
        .filter(each -> each.word().equals(name))
        .filter(each -> each.kind() == Operator.Kind.NEAR == isDistance(word, slash))
        .findFirst();
  }

  private static boolean isDistance(String word, int slash) {
    return slash >= 0
        && slash + 1 < word.length()
        && word.length() - slash <= 4
        && word.chars().skip(slash + 1).allMatch(c -> c >= '0' && c <= '9');
  }
}
