package org.pinakes.format.xml;

import java.util.Optional;

/** Raised and lowered characters that Unicode has, for text that loses its markup. */
public final class Scripts {
  private static final String PLAIN = "0123456789+-=()\u2212\u2013n";
  private static final String RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾⁻⁻ⁿ";
  private static final String LOWERED = "₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎₋₋ₙ";

  private Scripts() {}

  /** The text in superscript characters, or empty when one of them does not exist. */
  public static Optional<String> raised(String text) {
    return mapped(text, RAISED);
  }

  /** The text in subscript characters, or empty when one of them does not exist. */
  public static Optional<String> lowered(String text) {
    return mapped(text, LOWERED);
  }

  private static Optional<String> mapped(String text, String to) {
    StringBuilder mapped = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      int at = PLAIN.indexOf(text.charAt(i));
      if (at < 0) {
        return Optional.empty();
      }
      mapped.append(to.charAt(at));
    }
    return mapped.isEmpty() ? Optional.empty() : Optional.of(mapped.toString());
  }
}
