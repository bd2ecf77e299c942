package org.pinakes.i18n;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What classes are about, from {@code dewey.csv} and {@code lcc.csv}: the class, and a column of
 * words for each language of the site.
 */
final class ClassWords {
  private static final List<String> SCHEMES = List.of("dewey", "lcc");

  /** Commas outside quotation marks. */
  private static final Pattern COMMA = Pattern.compile(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)");

  private ClassWords() {}

  /** Adds the words of a language as messages, {@code dewey.510} or {@code lcc.qa}. */
  static void add(String tag, Map<String, String> messages) {
    for (String scheme : SCHEMES) {
      List<List<String>> rows =
          Translations.text(scheme + ".csv").lines().map(ClassWords::cells).toList();
      int column = rows.getFirst().indexOf(tag);
      if (column < 0) {
        throw new IllegalStateException(scheme + ".csv has no column for the language " + tag);
      }
      rows.stream()
          .skip(1)
          .forEach(row ->
              messages.put(
                  scheme + "." + row.getFirst().toLowerCase(Locale.ROOT), row.get(column)));
    }
  }

  private static List<String> cells(String row) {
    return Arrays.stream(COMMA.split(row, -1)).map(ClassWords::plain).toList();
  }

  private static String plain(String cell) {
    return cell.startsWith("\"") ? cell.substring(1, cell.length() - 1) : cell;
  }
}
