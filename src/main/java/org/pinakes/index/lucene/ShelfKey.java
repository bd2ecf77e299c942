package org.pinakes.index.lucene;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The place of a call number on the shelf. Classes of the Library of Congress are letters, a whole
 * number ({@code QA9} before {@code QA76}), perhaps decimals, and cutters, whose digits are
 * decimals ({@code .M58} before {@code .M6}); all others, Dewey's among them, stand by their
 * characters.
 */
final class ShelfKey {
  private static final Pattern CLASS =
      Pattern.compile("([A-Z]{1,3})\\s*(\\d{1,5})(\\.\\d+)?(?![\\d])(.*)", Pattern.DOTALL);
  private static final Pattern SIGNS = Pattern.compile("[^\\p{L}\\p{N}]+");

  private ShelfKey() {}

  static String of(String callNumber) {
    String number = callNumber.strip().toUpperCase(Locale.ROOT);
    Matcher parts = CLASS.matcher(number);
    if (!parts.matches()) {
      return number;
    }
    String decimals = parts.group(3) == null ? "" : parts.group(3);
    return String.format(Locale.ROOT, "%-3s", parts.group(1))
        + "0".repeat(5 - parts.group(2).length())
        + parts.group(2)
        + decimals
        + " "
        + SIGNS.matcher(parts.group(4)).replaceAll(" ").strip();
  }
}
