package org.pinakes.mapping;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes away the punctuation that cataloguers put between subfields (ISBD), and leaves the
 * punctuation that belongs to the words.
 */
final class Isbd {
  /** A stop that belongs to its word: an initial, an abbreviation, dots in a row. */
  private static final Pattern OWN_STOP =
      Pattern.compile(
          "(?:(?:^|[\\s.,(-])\\p{L}|\\.\\p{L}|\\.\\."
              + "|(?:^|[\\s,(])(?:Jr|Sr|Inc|Ltd|Co|Corp|Bros|etc|Mrs?|Dr|St|Ph\\.D|ca|cent|fl|ed))\\.$",
          Pattern.UNICODE_CHARACTER_CLASS);

  private static final Pattern OUTER_BRACKETS = Pattern.compile("\\[([^\\[\\]]*)\\]");
  private static final String SEPARATORS = "/:;,=";

  private Isbd() {}

  /** Text without separators at its end and without a final stop that is only punctuation. */
  static String trim(String text) {
    String trimmed = withoutSeparators(text);
    if (trimmed.endsWith(".") && !OWN_STOP.matcher(trimmed).find()) {
      trimmed = withoutSeparators(trimmed.substring(0, trimmed.length() - 1));
    }
    return trimmed;
  }

  /** As {@link #trim}, and without square brackets around the whole or open at one end. */
  static String trimBrackets(String text) {
    String trimmed = trim(text);
    Matcher outer = OUTER_BRACKETS.matcher(trimmed);
    if (outer.matches()) {
      return trim(outer.group(1));
    }
    if (trimmed.startsWith("[") && trimmed.indexOf(']') < 0) {
      return trim(trimmed.substring(1));
    }
    return trimmed.endsWith("]") && trimmed.indexOf('[') < 0
        ? trim(trimmed.substring(0, trimmed.length() - 1))
        : trimmed;
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
