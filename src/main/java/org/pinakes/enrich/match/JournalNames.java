package org.pinakes.enrich.match;

import java.util.List;
import java.util.Set;

/** Names of journals, whole or abbreviated. */
final class JournalNames {
  /** Words that abbreviations leave out, in the languages of most journals. */
  private static final Set<String> SMALL =
      Set.of(
          "the", "of", "and", "in", "for", "on", "a", "an", "de", "la", "el", "los", "las", "y",
          "del", "en", "und", "der", "die", "das", "fur", "et", "des", "du", "le", "les", "e", "da",
          "do", "dos", "di", "della", "to");

  private JournalNames() {}

  /**
   * Whether one name can be the other's abbreviation, word by word, or its beginning: {@code integr
   * med res} of {@code integrative medicine research}.
   */
  static boolean agree(String one, String other) {
    List<String> words = words(one);
    List<String> others = words(other);
    return agree(words, others) || agree(others, words);
  }

  private static boolean agree(List<String> shorter, List<String> longer) {
    if (shorter.isEmpty() || shorter.size() > longer.size()) {
      return false;
    }
    for (int i = 0; i < shorter.size(); i++) {
      if (!stemsAgree(shorter.get(i), longer.get(i))) {
        return false;
      }
    }
    return true;
  }

  private static boolean stemsAgree(String one, String other) {
    return one.startsWith(other) || other.startsWith(one);
  }

  private static List<String> words(String name) {
    return List.of(name.split(" ", -1)).stream().filter(word -> !SMALL.contains(word)).toList();
  }
}
