package org.pinakes.cite;

import java.util.List;
import java.util.Locale;

/**
 * Values as every format can carry them: on one line, one blank between words, without control
 * characters and whatever else XML 1.0 cannot have.
 */
final class PlainText {
  private static final int REPLACEMENT = 0xFFFD;

  private PlainText() {}

  /** The text on one line. */
  static String line(String text) {
    return isLine(text) ? text : joined(text);
  }

  /** Whether nothing has to be changed, as in nearly all values. */
  private static boolean isLine(String text) {
    char before = ' ';
    for (int i = 0; i < text.length(); i++) {
      char here = text.charAt(i);
      boolean fine =
          here > ' '
              ? here < 0x7F || (here > 0xA0 && !Character.isWhitespace(here) && isPossible(here))
              : here == ' ' && before != ' ';
      if (!fine) {
        return false;
      }
      before = here;
    }
    return text.isEmpty() || before != ' ';
  }

  private static String joined(String text) {
    StringBuilder line = new StringBuilder(text.length());
    text.codePoints().forEach(point -> add(line, point));
    int end = line.length();
    return end > 0 && line.charAt(end - 1) == ' ' ? line.substring(0, end - 1) : line.toString();
  }

  /** Texts on one line each, without those that are empty then. */
  static List<String> lines(List<String> texts) {
    for (String text : texts) {
      if (text.isEmpty() || !isLine(text)) {
        return texts.stream().map(PlainText::line).filter(line -> !line.isEmpty()).toList();
      }
    }
    return List.copyOf(texts);
  }

  /** The text with its blanks as they are, and without what XML cannot have. */
  static String kept(String text) {
    StringBuilder kept = new StringBuilder(text.length());
    text.codePoints()
        .map(point -> Character.isISOControl(point) ? ' ' : point)
        .forEach(point -> kept.appendCodePoint(isPossible(point) ? point : REPLACEMENT));
    return kept.toString();
  }

  /** Whether a browser can be sent there: {@code http} or {@code https}, nothing odd in it. */
  static boolean isAddress(String url) {
    String start = url.substring(0, Math.min(8, url.length())).toLowerCase(Locale.ROOT);
    boolean web = start.startsWith("http://") || start.startsWith("https://");
    return web && url.chars().noneMatch(c -> c <= ' ' || c == '"' || c == '<' || c == '>');
  }

  private static void add(StringBuilder line, int point) {
    if (Character.isWhitespace(point) || Character.isISOControl(point) || point == 0xA0) {
      if (!line.isEmpty() && line.charAt(line.length() - 1) != ' ') {
        line.append(' ');
      }
    } else {
      line.appendCodePoint(isPossible(point) ? point : REPLACEMENT);
    }
  }

  private static boolean isPossible(int point) {
    boolean surrogate = point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE;
    return !surrogate && point != 0xFFFE && point != 0xFFFF;
  }
}
