package org.pinakes.elsewhere.cover;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.List;

/**
 * Breaks a text into lines of about a width, where its script may be broken (UAX 14) and, within
 * words that are too long, between what readers see as characters (UAX 29). Widths are guessed by
 * the kind of letters, rather too wide than too narrow: the reader's fonts are not known.
 */
final class TextLines {
  /** No line holds more; what is behind is never seen. */
  private static final int LONGEST = 2000;

  private static final String NARROW = "iljtfrI.,:;'’!|()[]/ -";
  private static final String WIDE = "mwMW@%—";
  private static final String MORE = "…";

  private final double room;
  private final List<String> lines = new ArrayList<>();
  private final StringBuilder line = new StringBuilder();

  private TextLines(double room) {
    this.room = room;
  }

  /**
   * The lines.
   *
   * @param text blanks of any kind count as one
   * @param room width of a line, in sizes of the font
   * @param most lines; what does not fit is cut, and a sign says so
   */
  static List<String> of(String text, double room, int most) {
    TextLines lines = new TextLines(room);
    String clean = text.replaceAll("[\\p{Z}\\p{Cc}]+", " ").strip();
    String seen = clean.substring(0, Math.min(LONGEST, clean.length()));
    for (String part : parts(seen, BreakIterator.getLineInstance(ULocale.ROOT))) {
      lines.add(part);
    }
    lines.end();
    return lines.cut(most);
  }

  private void add(String part) {
    if (!line.isEmpty() && width(line + part.stripTrailing()) > room) {
      end();
    }
    if (width(part.stripTrailing()) <= room) {
      line.append(part);
      return;
    }
    for (String cluster : clusters(part)) {
      if (!line.isEmpty() && width(line + cluster) > room) {
        end();
      }
      line.append(cluster);
    }
  }

  private void end() {
    if (!line.toString().isBlank()) {
      lines.add(line.toString().strip());
    }
    line.setLength(0);
  }

  private List<String> cut(int most) {
    if (lines.size() <= most) {
      return List.copyOf(lines);
    }
    List<String> seen = new ArrayList<>(lines.subList(0, most));
    List<String> last = new ArrayList<>(clusters(seen.removeLast()));
    while (!last.isEmpty() && width(String.join("", last) + MORE) > room) {
      last.removeLast();
    }
    seen.add(String.join("", last).strip() + MORE);
    return seen;
  }

  private static List<String> clusters(String text) {
    return parts(text, BreakIterator.getCharacterInstance(ULocale.ROOT));
  }

  private static List<String> parts(String text, BreakIterator breaks) {
    breaks.setText(text);
    List<String> parts = new ArrayList<>();
    int start = breaks.first();
    for (int end = breaks.next(); end != BreakIterator.DONE; end = breaks.next()) {
      parts.add(text.substring(start, end));
      start = end;
    }
    return parts;
  }

  /** About how wide a text is, in sizes of the font. */
  static double width(String text) {
    return text.codePoints().mapToDouble(TextLines::width).sum();
  }

  private static double width(int c) {
    if (UCharacter.getCombiningClass(c) > 0
        || UCharacter.getIntPropertyValue(c, UProperty.GRAPHEME_CLUSTER_BREAK)
            == UCharacter.GraphemeClusterBreak.EXTEND) {
      return 0;
    }
    int eastAsian = UCharacter.getIntPropertyValue(c, UProperty.EAST_ASIAN_WIDTH);
    if (eastAsian == UCharacter.EastAsianWidth.WIDE
        || eastAsian == UCharacter.EastAsianWidth.FULLWIDTH) {
      return 1;
    }
    if (NARROW.indexOf(c) >= 0) {
      return 0.34;
    }
    if (WIDE.indexOf(c) >= 0) {
      return 0.92;
    }
    return Character.isUpperCase(c) ? 0.72 : 0.56;
  }
}
