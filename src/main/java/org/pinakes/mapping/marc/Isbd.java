package org.pinakes.mapping.marc;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes away the punctuation that cataloguers put between subfields (ISBD), and leaves the
 * punctuation that belongs to the words.
 */
final class Isbd {
  /** Abbreviations that keep their stop at the end of a name or title. */
  private static final Set<String> ABBREVIATIONS =
      Set.of(
          "Jr", "Sr", "Inc", "Ltd", "Co", "Corp", "Bros", "etc", "Mr", "Mrs", "Dr", "St", "ca",
          "cent", "fl", "ed", "arr");

  private static final Pattern OUTER_BRACKETS = Pattern.compile("\\[([^\\[\\]]*)\\]");
  private static final String SEPARATORS = "/:;,=";

  private Isbd() {}

  /** Text without separators at its end and without a final stop that is only punctuation. */
  static String trim(String text) {
    String trimmed = withoutSeparators(text);
    if (trimmed.endsWith(".") && !ownsItsStop(trimmed)) {
      trimmed = withoutSeparators(trimmed.substring(0, trimmed.length() - 1));
    }
    return trimmed;
  }

  /** As {@link #trim}, and without square brackets around the whole or open at one end. */
  static String trimBrackets(String text) {
    String trimmed = trim(text);
    Matcher outer = OUTER_BRACKETS.matcher(trimmed);
    return outer.matches() ? trim(outer.group(1)) : trimOpenBracket(trimmed);
  }

  /** As {@link #trim}, and without the bracket at one end whose other half is elsewhere. */
  static String trimOpenBracket(String text) {
    String trimmed = trim(text);
    if (trimmed.startsWith("[") && trimmed.indexOf(']') < 0) {
      return trim(trimmed.substring(1));
    }
    return trimmed.endsWith("]") && trimmed.indexOf('[') < 0
        ? trim(trimmed.substring(0, trimmed.length() - 1))
        : trimmed;
  }

  /** Whether the final stop belongs to its word: an initial, an abbreviation, dots in a row. */
  private static boolean ownsItsStop(String text) {
    int stop = text.length() - 1;
    int from = stop;
    while (from > 0 && Character.isLetter(text.charAt(from - 1))) {
      from--;
    }
    if (from == stop) {
      return stop > 0 && text.charAt(stop - 1) == '.';
    }
    boolean wholeWord = from == 0 || " .,(-\u00a0".indexOf(text.charAt(from - 1)) >= 0;
    return wholeWord && (stop - from == 1 || ABBREVIATIONS.contains(text.substring(from, stop)));
  }

  private static String withoutSeparators(String text) {
    int end = text.length();
    while (end > 0
        && (Character.isWhitespace(text.charAt(end - 1))
            || SEPARATORS.indexOf(text.charAt(end - 1)) >= 0)) {
      end--;
    }
    return text.substring(0, end).stripLeading();
  }
}
