package org.pinakes.query;

import java.util.regex.Pattern;

/** The signs of the query language in all their shapes. */
final class Signs {
  private static final String ODD = "“”„‟«»＂「」『』《》（）：＊？～";
  private static final String MEANING = "\"\"\"\"\"\"\"\"\"\"\"\"\"():*?~";

  /** Signs in any of their shapes; no word contains them. */
  static final Pattern ANY = Pattern.compile("[()\"“”„‟«»＂「」『』《》（）：]");

  private Signs() {}

  /** A text with each sign and each digit in its usual shape; as long as before. */
  static String usual(String text) {
    StringBuilder usual = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      usual.append(usual(text.charAt(i)));
    }
    return usual.toString();
  }

  private static char usual(char sign) {
    int odd = ODD.indexOf(sign);
    if (odd >= 0) {
      return MEANING.charAt(odd);
    }
    return Character.isDigit(sign) ? (char) ('0' + Character.digit(sign, 10)) : sign;
  }
}
