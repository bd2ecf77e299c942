package org.pinakes.enrich;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The short way to a work key for text in Latin letters: what the rules of {@link WorkKeys} make of
 * each character is noted once, because they do not look at its neighbours there. Thread-safe.
 */
final class LatinKeys {
  /** Basic Latin to the combining diacritical marks; Greek, which follows, is not Latin. */
  private static final int END = 0x370;

  private static final String[] NOTED = noted(0, END);

  /** Latin letters of Vietnamese and of transliterations. */
  private static final int ADDITIONAL = 0x1E00;

  private static final String[] NOTED_ADDITIONAL = noted(ADDITIONAL, 0x1F00);

  /** Dashes, quotation marks, spaces. */
  private static final int PUNCTUATION = 0x2000;

  private static final int PUNCTUATION_END = 0x2070;

  private LatinKeys() {}

  /** What the rules make of a text in Latin letters; null for all other text. */
  static @Nullable String normalise(String text) {
    char[] letters = new char[text.length()];
    int length = 0;
    for (int i = 0; i < text.length(); i++) {
      char character = text.charAt(i);
      String noted = noted(character);
      if (noted == null) {
        return null;
      }
      if (length + noted.length() > letters.length) {
        letters = Arrays.copyOf(letters, letters.length * 2 + noted.length());
      }
      noted.getChars(0, noted.length(), letters, length);
      length += noted.length();
    }
    return new String(letters, 0, length);
  }

  private static @Nullable String noted(char character) {
    if (character < END) {
      return NOTED[character];
    }
    if (character >= ADDITIONAL && character < ADDITIONAL + NOTED_ADDITIONAL.length) {
      return NOTED_ADDITIONAL[character - ADDITIONAL];
    }
    return character >= PUNCTUATION && character < PUNCTUATION_END ? "" : null;
  }

  private static String[] noted(int from, int to) {
    String[] noted = new String[to - from];
    for (int i = 0; i < noted.length; i++) {
      noted[i] = WorkKeys.byRules(Character.toString(from + i));
    }
    return noted;
  }
}
