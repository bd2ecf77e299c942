package org.pinakes.mapping.marc;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.pinakes.mapping.CodeTable;

/**
 * The MARC code list for relators, from {@code relators.csv}: codes, terms, usual abbreviations.
 */
final class Relators {
  private static final Relators LIST = new Relators(CodeTable.read("relators.csv", "code"));
  private static final Pattern PUNCTUATION = Pattern.compile("^[\\s(\\[]+|[\\s.,;:)\\]]+$");

  private final Map<String, String> terms = new HashMap<>();
  private final Set<String> makers = new HashSet<>();

  private Relators(CodeTable table) {
    for (Map<String, String> row : table.rows()) {
      String term = row.getOrDefault("term", "");
      terms.putIfAbsent(row.getOrDefault("code", ""), term);
      terms.put(term.toLowerCase(Locale.ROOT), term);
      for (String also : row.getOrDefault("also", "").split("\\|", -1)) {
        terms.putIfAbsent(also, term);
      }
      if (row.getOrDefault("main", "").equals("yes")) {
        makers.add(term);
      }
    }
    terms.remove("");
  }

  /** The list. */
  static Relators list() {
    return LIST;
  }

  /** The term for a code, an address that ends in one, a term or an abbreviation. */
  Optional<String> term(String written) {
    String key = bare(written.substring(written.lastIndexOf('/') + 1)).toLowerCase(Locale.ROOT);
    return Optional.ofNullable(terms.get(key));
  }

  /** The term, or what is written, without its punctuation, when the list does not have it. */
  String termOrWritten(String written) {
    return term(written).orElseGet(() -> bare(written));
  }

  /** Whether someone in that role made the work itself: shown among its main authors. */
  boolean isMaker(String term) {
    return makers.contains(term);
  }

  private static String bare(String written) {
    return PUNCTUATION.matcher(written).replaceAll("");
  }
}
