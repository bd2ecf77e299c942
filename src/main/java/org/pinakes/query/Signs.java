package org.pinakes.query;

import java.util.regex.Pattern;

/** The signs of the query language in all their shapes. */
final class Signs {
  private static final String ODD = "“”„‟«»＂（）：";
  private static final String MEANING = "\"\"\"\"\"\"\"():";

  /** Signs in any of their shapes; no word contains them. */
  static final Pattern ANY = Pattern.compile("[()\"“”„‟«»＂（）：]");

  private Signs() {}

  /** A text with each sign in its usual shape; as long as before. */
  static String usual(String text) {
    StringBuilder usual = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      int odd = ODD.indexOf(text.charAt(i));
      usual.append(odd < 0 ? text.charAt(i) : MEANING.charAt(odd));
    }
    return usual.toString();
  }
}
