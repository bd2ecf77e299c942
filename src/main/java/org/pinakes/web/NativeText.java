package org.pinakes.web;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Native records laid out for a person: MARC by fields, XML by elements, anything else as it is.
 * Only the layout is touched, and damaged records are laid out as far as they go.
 */
final class NativeText {
  /** ISO 2709: end of a record, of a field, begin of a subfield. */
  private static final char RECORD_END = '\u001D';

  private static final char FIELD_END = '\u001E';
  private static final char SUBFIELD = '\u001F';
  private static final int LEADER = 24;
  private static final int ENTRY = 12;

  private static final Pattern BETWEEN_TAGS = Pattern.compile(">\\s*(?=<)");
  private static final Pattern START_TAG = Pattern.compile("<[^/?!][^>]*[^/]>|<[^/?!>]>");
  private static final int DEEPEST = 40;

  private NativeText() {}

  static String readable(ReceivedRecords.Received record) {
    String text = record.text();
    if (text.indexOf(FIELD_END) > LEADER && !text.stripLeading().startsWith("<")) {
      return marc(text);
    }
    return text.stripLeading().startsWith("<") ? xml(text) : text;
  }

  private static String marc(String record) {
    List<String> lines = new ArrayList<>();
    lines.add("LDR " + record.substring(0, LEADER));
    int directoryEnd = record.indexOf(FIELD_END);
    String[] fields = record.substring(directoryEnd + 1).split(String.valueOf(FIELD_END), -1);
    for (int i = 0; i < fields.length; i++) {
      String field = fields[i].replace(String.valueOf(RECORD_END), "");
      if (!field.isEmpty()) {
        lines.add(tag(record, directoryEnd, i) + ' ' + field(field));
      }
    }
    return String.join("\n", lines);
  }

  private static String tag(String record, int directoryEnd, int number) {
    int at = LEADER + number * ENTRY;
    return at + 3 <= directoryEnd ? record.substring(at, at + 3) : "???";
  }

  private static String field(String field) {
    int subfields = field.indexOf(SUBFIELD);
    if (subfields < 0) {
      return field;
    }
    String indicators = field.substring(0, subfields).replace(' ', '_');
    return indicators + field.substring(subfields).replaceAll("\u001F(.)", " \\$$1 ");
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
