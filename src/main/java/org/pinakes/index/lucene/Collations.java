package org.pinakes.index.lucene;

import com.ibm.icu.lang.UScript;
import com.ibm.icu.text.Collator;
import com.ibm.icu.text.RuleBasedCollator;
import com.ibm.icu.util.ULocale;
import java.util.Arrays;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.pinakes.csv.CsvTable;

/**
 * The orders in which headings are filed: one common to all languages, and one more for each
 * language of {@code collations.csv} that has rules of its own (Spanish files ñ behind n, Russian
 * Cyrillic before Latin, Chinese by sound or by strokes). Each order costs a list of headings its
 * time and its room; those of other scripts than Latin are kept where there are headings in them.
 * Immutable.
 */
final class Collations {
  /** The order of languages without rules of their own. */
  static final String COMMON = "root";

  private static final String FILE = "collations.csv";

  private final Map<String, Order> orders = new LinkedHashMap<>();

  /**
   * One order.
   *
   * @param scripts ICU's codes of the scripts that it is kept for; none for all catalogues
   */
  private record Order(ULocale locale, BitSet scripts) {}

  Collations() {
    orders.put(COMMON, new Order(ULocale.ROOT, new BitSet()));
    for (List<String> row : CsvTable.rows(Collations.class, FILE)) {
      ULocale locale = ULocale.forLanguageTag(row.getFirst());
      if (Collator.getInstance(locale) instanceof RuleBasedCollator rules
          && !rules.getRules().isEmpty()) {
        orders.put(row.getFirst(), new Order(locale, scripts(row.get(1))));
      }
    }
  }

  private static BitSet scripts(String names) {
    BitSet scripts = new BitSet();
    Arrays.stream(names.split(" "))
        .filter(name -> !name.isEmpty())
        .mapToInt(UScript::getCodeFromName)
        .forEach(scripts::set);
    return scripts;
  }

  /** Names of the orders of a catalogue with headings in these scripts. */
  List<String> namesFor(BitSet scripts) {
    return orders.entrySet().stream()
        .filter(order ->
            order.getValue().scripts().isEmpty() || order.getValue().scripts().intersects(scripts))
        .map(Map.Entry::getKey)
        .toList();
  }

  /** Name of the order for a language. */
  String nameFor(String language) {
    return orders.containsKey(language) ? language : COMMON;
  }

  /**
   * How an order files.
   *
   * @throws IllegalArgumentException when there is none of this name
   */
  Filing filing(String name) {
    Order order = orders.get(name);
    if (order == null) {
      throw new IllegalArgumentException("no order of headings is named " + name);
    }
    return new Filing(order.locale());
  }

  static List<String> listed() {
    return CsvTable.rows(Collations.class, FILE).stream().map(List::getFirst).toList();
  }
}
