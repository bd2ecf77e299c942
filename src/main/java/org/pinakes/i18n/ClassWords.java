package org.pinakes.i18n;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.pinakes.csv.CsvTable;

/**
 * What classes are about, from {@code dewey.csv}, {@code lcc.csv}, {@code nlm.csv} and {@code
 * udc.csv}: the class, and a column of words for each language of the site.
 */
final class ClassWords {
  private static final List<String> SCHEMES = List.of("dewey", "lcc", "nlm", "udc");

  private ClassWords() {}

  /** Adds the words of a language as messages, {@code dewey.510} or {@code lcc.qa}. */
  static void add(String tag, Map<String, String> messages) {
    for (String scheme : SCHEMES) {
      CsvTable table = CsvTable.read(ClassWords.class, scheme + ".csv");
      int column = table.headings().indexOf(tag);
      if (column < 0) {
        throw new IllegalStateException(scheme + ".csv has no column for the language " + tag);
      }
      for (List<String> row : table.rows()) {
        String key = scheme + "." + row.getFirst().toLowerCase(Locale.ROOT);
        if (!row.get(column).isEmpty()) {
          messages.put(key, row.get(column));
        }
      }
    }
  }
}
