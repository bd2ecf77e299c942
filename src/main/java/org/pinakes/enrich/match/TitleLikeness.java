package org.pinakes.enrich.match;

import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;

/** How like two titles are. */
final class TitleLikeness {
  private static final double CLOSE = 0.93;
  private static final double NEAR = 0.85;

  /** A shorter beginning is no sign that the rest was only left out. */
  private static final int LEAST_PART = 25;

  private static final Set<String> ROMAN =
      Set.of("ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii");

  private TitleLikeness() {}

  /** One of the evidences that speak of titles. */
  static Evidence of(String one, String other) {
    String letters = PlainWords.joined(one);
    String others = PlainWords.joined(other);
    if (letters.equals(others)) {
      return Evidence.TITLE_SAME;
    }
    if (isBeginning(one, other) || isBeginning(other, one)) {
      return Evidence.TITLE_PART;
    }
    double likeness = likeness(letters, others);
    if (likeness < NEAR) {
      return Evidence.TITLE_DIFFERS;
    }
    if (!numbers(one).equals(numbers(other))) {
      return Evidence.TITLE_NUMBERS_DIFFER;
    }
    return likeness >= CLOSE ? Evidence.TITLE_CLOSE : Evidence.TITLE_NEAR;
  }

  private static boolean isBeginning(String part, String whole) {
    return part.length() >= LEAST_PART
        && whole.length() > part.length()
        && whole.startsWith(part)
        && whole.charAt(part.length()) == ' ';
  }

  private static Set<String> numbers(String words) {
    Set<String> numbers = new TreeSet<>();
    for (String word : words.split(" ", -1)) {
      if (ROMAN.contains(word) || (!word.isEmpty() && word.chars().allMatch(Character::isDigit))) {
        numbers.add(word);
      }
    }
    return numbers;
  }

  /** 1 less the share of letters that must be changed, as far as it can reach {@link #NEAR}. */
  static double likeness(String one, String other) {
    int longest = Math.max(one.length(), other.length());
    int bound = (int) ((1 - NEAR) * longest) + 1;
    return longest == 0 ? 1 : 1 - (double) distance(one, other, bound) / longest;
  }

  /** Letters to change, add or leave out; {@code bound + 1} for more than bound. */
  private static int distance(String one, String other, int bound) {
    if (Math.abs(one.length() - other.length()) > bound) {
      return bound + 1;
    }
    int[] above = new int[other.length() + 1];
    int[] row = new int[other.length() + 1];
    for (int j = 0; j <= other.length(); j++) {
      above[j] = j;
    }
    for (int i = 1; i <= one.length(); i++) {
      int from = Math.max(1, i - bound);
      int to = Math.min(other.length(), i + bound);
      Arrays.fill(row, bound + 1);
      row[0] = i;
      int least = bound + 1;
      for (int j = from; j <= to; j++) {
        int replaced = above[j - 1] + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
        row[j] = Math.min(replaced, Math.min(above[j], row[j - 1]) + 1);
        least = Math.min(least, row[j]);
      }
      if (least > bound) {
        return bound + 1;
      }
      int[] next = above;
      above = row;
      row = next;
    }
    return Math.min(above[other.length()], bound + 1);
  }
}
