package org.pinakes.cli;

import java.util.ArrayList;
import java.util.List;

/**
 * Texts with headings: side by side where the line is long enough, else below each other. Control
 * characters, which records may have and a terminal would obey, become a dot. Not thread-safe.
 */
final class Panels {
  private static final int NARROWEST = 40;
  private static final String GAP = " │ ";

  private final int width;
  private final List<String> headings = new ArrayList<>();
  private final List<List<String>> texts = new ArrayList<>();

  /**
   * @param width characters of a line; 0 when that is not known
   */
  Panels(int width) {
    this.width = width;
  }

  Panels add(String heading, String text) {
    headings.add(heading);
    texts.add(harmless(text).lines().toList());
    return this;
  }

  @Override
  public String toString() {
    int column = (width - GAP.length() * (texts.size() - 1)) / Math.max(1, texts.size());
    return column >= NARROWEST ? sideBySide(column) : stacked();
  }

  private String stacked() {
    StringBuilder all = new StringBuilder();
    for (int i = 0; i < texts.size(); i++) {
      all.append("── ").append(headings.get(i)).append(" ──\n");
      texts.get(i).forEach(line -> all.append(line).append('\n'));
    }
    return all.toString();
  }

  private String sideBySide(int column) {
    List<List<String>> columns = new ArrayList<>();
    for (int i = 0; i < texts.size(); i++) {
      List<String> lines = new ArrayList<>();
      lines.add("── " + headings.get(i) + " ──");
      texts.get(i).forEach(line -> wrap(line, column, lines));
      columns.add(lines);
    }
    StringBuilder all = new StringBuilder();
    int longest = columns.stream().mapToInt(List::size).max().orElse(0);
    for (int row = 0; row < longest; row++) {
      List<String> cells = new ArrayList<>();
      for (List<String> lines : columns) {
        cells.add(padded(row < lines.size() ? lines.get(row) : "", column));
      }
      all.append(String.join(GAP, cells).stripTrailing()).append('\n');
    }
    return all.toString();
  }

  private static void wrap(String line, int column, List<String> to) {
    int from = 0;
    while (line.codePointCount(from, line.length()) > column) {
      int end = line.offsetByCodePoints(from, column);
      to.add(line.substring(from, end));
      from = end;
    }
    to.add(line.substring(from));
  }

  private static String padded(String cell, int column) {
    return cell + " ".repeat(Math.max(0, column - cell.codePointCount(0, cell.length())));
  }

  /** Text that a terminal only shows. */
  static String harmless(String text) {
    StringBuilder harmless = new StringBuilder(text.length());
    text.codePoints()
        .forEach(point -> {
          boolean control = Character.isISOControl(point) && point != '\n';
          harmless.appendCodePoint(point == '\t' ? ' ' : control ? '·' : point);
        });
    return harmless.toString();
  }
}
