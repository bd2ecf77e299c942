package org.pinakes.format.jats;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.pinakes.format.xml.WhiteSpace;

/**
 * A TeX formula for reading and searching, where nothing better was sent: the document around it is
 * cut away, commands lose their backslash.
 */
public final class TexText {
  private static final Pattern DOCUMENT =
      Pattern.compile("\\\\begin\\s*\\{document}(.*)\\\\end\\s*\\{document}", Pattern.DOTALL);
  private static final Pattern STYLE =
      Pattern.compile(
          "\\\\(?:mathrm|mathbf|mathit|mathcal|mathbb|text|textrm|textbf|textit|rm|bf|it|left|right"
              + "|displaystyle|limits|big[lr]?|Big[lr]?|begin\\{[a-z*]+}|end\\{[a-z*]+}|,|;|!|quad|qquad)"
              + "(?![A-Za-z])");
  private static final Pattern FRACTION =
      Pattern.compile("\\\\frac\\s*\\{([^{}]*)}\\s*\\{([^{}]*)}");
  private static final Pattern FRAME =
      Pattern.compile("\\$+|\\\\[()\\[\\]]|\\\\(?=[A-Za-z])|[{}&]");
  private static final Pattern COMMAND_BEFORE_LETTER = Pattern.compile("(\\\\[A-Za-z]+)\\s*");

  private TexText() {}

  /** A formula as a line of text. */
  public static String of(String tex) {
    Matcher document = DOCUMENT.matcher(tex);
    String formula = document.find() ? document.group(1) : tex;
    String plain = STYLE.matcher(formula).replaceAll(" ");
    plain = FRACTION.matcher(plain).replaceAll("($1)/($2)");
    plain = COMMAND_BEFORE_LETTER.matcher(plain).replaceAll("$1 ");
    return WhiteSpace.collapse(FRAME.matcher(plain).replaceAll("").replace("\\", " "));
  }
}
