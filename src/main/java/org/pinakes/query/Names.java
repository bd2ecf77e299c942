package org.pinakes.query;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Names as the tables of this room have them and as readers type them, made comparable. */
final class Names {
  /** Accents; in other scripts marks are letters like any, and part of the word. */
  private static final Pattern ACCENTS =
      Pattern.compile("(?<=[\\p{IsLatin}\\p{IsGreek}\\p{IsCyrillic}])\\p{M}+");

  private Names() {}

  /** A name as it is looked up: small letters without accents. */
  static String key(String name) {
    String apart = Normalizer.normalize(name, Normalizer.Form.NFD);
    return ACCENTS.matcher(apart).replaceAll("").toLowerCase(Locale.ROOT);
  }
}
