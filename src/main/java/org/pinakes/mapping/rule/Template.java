package org.pinakes.mapping.rule;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.ArrayList;
import java.util.List;

/**
 * Text with {@code $0} to {@code $9} for what a pattern and its groups found, and {@code $$} for a
 * dollar. A {@code $} before anything else stands for itself. Immutable and thread-safe.
 *
 * @param text as written
 */
record Template(String text) {

  /** Highest group that is asked for; -1 for none. */
  int highestGroup() {
    int highest = -1;
    for (int i = 0; i + 1 < text.length(); i++) {
      if (text.charAt(i) == '$') {
        highest = Math.max(highest, group(i + 1));
        i++;
      }
    }
    return highest;
  }

  /** The value with this text in the place of everything that the pattern fits. */
  String replaceAll(Pattern pattern, String value) {
    Matcher matcher = pattern.matcher(value);
    StringBuilder replaced = new StringBuilder(value.length());
    int end = 0;
    while (matcher.find()) {
      replaced.append(value, end, matcher.start());
      fill(matcher, replaced);
      end = matcher.end();
    }
    return replaced.append(value, end, value.length()).toString();
  }

  /** This text for everything that the pattern fits, in order. */
  List<String> each(Pattern pattern, String value) {
    List<String> all = new ArrayList<>();
    Matcher matcher = pattern.matcher(value);
    while (matcher.find()) {
      StringBuilder filled = new StringBuilder();
      fill(matcher, filled);
      all.add(filled.toString().strip());
    }
    return all;
  }

  private void fill(Matcher matcher, StringBuilder to) {
    for (int i = 0; i < text.length(); i++) {
      char character = text.charAt(i);
      char next = i + 1 < text.length() ? text.charAt(i + 1) : ' ';
      int group = character == '$' ? group(i + 1) : -1;
      if (group >= 0) {
        String found = matcher.group(group);
        to.append(found == null ? "" : found);
        i++;
      } else {
        to.append(character);
        i += character == '$' && next == '$' ? 1 : 0;
      }
    }
  }

  /** The number at a position, or -1. */
  private int group(int position) {
    char digit = position < text.length() ? text.charAt(position) : ' ';
    return digit >= '0' && digit <= '9' ? digit - '0' : -1;
  }
}
