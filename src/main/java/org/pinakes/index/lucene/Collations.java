package org.pinakes.index.lucene;

import com.ibm.icu.text.Collator;
import com.ibm.icu.text.RuleBasedCollator;
import com.ibm.icu.util.ULocale;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.pinakes.csv.CsvTable;

/**
 * The orders in which headings are filed: one common to all languages, and one more for each
 * language of {@code collations.csv} that has rules of its own (Spanish files ñ behind n). Each
 * order costs a list of headings its time and its room, so that languages of other scripts share
 * the common one, in which every script has its own alphabet. Immutable.
 */
final class Collations {
  /** The order of languages without rules of their own. */
  static final String COMMON = "root";

  private static final String FILE = "collations.csv";

  private final Map<String, ULocale> locales = new LinkedHashMap<>();

  Collations() {
    locales.put(COMMON, ULocale.ROOT);
    for (String tag : listed()) {
      ULocale locale = ULocale.forLanguageTag(tag);
      if (Collator.getInstance(locale) instanceof RuleBasedCollator rules
          && !rules.getRules().isEmpty()) {
        locales.put(tag, locale);
      }
    }
  }

  /** Orders by name. */
  Map<String, ULocale> all() {
    return locales;
  }

  /** Name of the order for a language. */
  String nameFor(String language) {
    return locales.containsKey(language) ? language : COMMON;
  }

  Filing filing(String name) {
    return new Filing(Objects.requireNonNull(locales.get(name), name));
  }

  static List<String> listed() {
    return CsvTable.rows(Collations.class, FILE).stream().map(List::getFirst).toList();
  }
}
