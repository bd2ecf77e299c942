package org.pinakes.web;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/**
 * A stylesheet without what only its writers read: comments, and blanks where none is needed.
 * Strings in it must not hold blanks beside braces, commas or semicolons.
 */
final class Squeezed {
  private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/", Pattern.DOTALL);
  private static final Pattern BLANKS = Pattern.compile("\\s+");
  private static final Pattern AROUND = Pattern.compile(" ?([{};,]) ?");
  private static final Pattern AFTER_COLON = Pattern.compile("(?<=[\\w-]): ");

  private Squeezed() {}

  static byte[] css(byte[] stylesheet) {
    String text = new String(stylesheet, StandardCharsets.UTF_8);
    text = BLANKS.matcher(COMMENT.matcher(text).replaceAll("")).replaceAll(" ");
    text = AROUND.matcher(text).replaceAll("$1");
    text = AFTER_COLON.matcher(text).replaceAll(":").replace(";}", "}").strip();
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
