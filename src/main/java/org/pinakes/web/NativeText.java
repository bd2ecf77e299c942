package org.pinakes.web;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Native records laid out for a person: XML by elements, anything else as it is. Only the layout is
 * touched, and damaged records are laid out as far as they go.
 */
final class NativeText {
  private static final Pattern BETWEEN_TAGS = Pattern.compile(">\\s*(?=<)");
  private static final Pattern START_TAG = Pattern.compile("<[^/?!][^>]*[^/]>|<[^/?!>]>");
  private static final int DEEPEST = 40;

  private NativeText() {}

  static String readable(ReceivedRecords.Received record) {
    String text = record.text();
    return text.stripLeading().startsWith("<") ? xml(text) : text;
  }

  private static String xml(String text) {
    StringBuilder laidOut = new StringBuilder(text.length() + text.length() / 4);
    int depth = 0;
    for (String piece : BETWEEN_TAGS.splitAsStream(text.strip()).toList()) {
      boolean whole = piece.endsWith(">") || !piece.startsWith("<");
      String line = whole ? piece : piece + '>';
      int change = change(line);
      int level = line.startsWith("</") ? depth - 1 : depth;
      laidOut.append("  ".repeat(Math.clamp(level, 0, DEEPEST))).append(line).append('\n');
      depth = Math.max(0, depth + change);
    }
    return laidOut.toString().stripTrailing();
  }

  /** How many more elements are open after a line than before it. */
  private static int change(String line) {
    int open = 0;
    Matcher start = START_TAG.matcher(line);
    while (start.find()) {
      open++;
    }
    int close = 0;
    for (int at = line.indexOf("</"); at >= 0; at = line.indexOf("</", at + 2)) {
      close++;
    }
    return open - close;
  }
}
