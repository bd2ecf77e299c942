package org.pinakes.format.marc;

import com.ibm.icu.text.Normalizer2;
import java.util.regex.Pattern;

/**
 * Tells MARC-8 from other encodings by its bytes (MARC 21 Specifications for Record Structure,
 * Character Sets: ANSEL puts a combining mark before its letter).
 */
final class Marc8Evidence {
  private static final Normalizer2 NFC = Normalizer2.getNFCInstance();

  /** Combining characters of ANSEL from 0xE0 on. */
  private static final String MARKS =
      "\u0309\u0300\u0301\u0302\u0303\u0304\u0306\u0307\u0308\u030C\u030A\uFE20\uFE21\u0315\u030B"
          + "\u0310\u0327\u0328\u0323\u0324\u0325\u0333\u0332\u0326\u031C\u032E\uFE22\uFE23";

  private static final Pattern UNMAPPED = Pattern.compile("<U\\+00[0-9a-f]{2}>");

  /** Pairs that a text in another 8-bit code would hardly produce. */
  private static final int ENOUGH = 2;

  private Marc8Evidence() {}

  /** Whether there is anything beyond ASCII. */
  static boolean high(byte[] bytes, int from) {
    for (int i = from; i < bytes.length; i++) {
      if (bytes[i] < 0) {
        return true;
      }
    }
    return false;
  }

  /** Whether there are escape sequences that designate a character set. */
  static boolean escapes(byte[] bytes, int from) {
    for (int i = from; i + 1 < bytes.length; i++) {
      if (bytes[i] == Iso2709.ESCAPE && "(,)-$gbps".indexOf(bytes[i + 1]) >= 0) {
        return true;
      }
    }
    return false;
  }

  /**
   * Whether the text can hardly be anything else: it has escape sequences, or every byte beyond
   * ASCII has its place in ANSEL and at least two are graves, acutes or umlauts before a vowel.
   */
  static boolean strong(byte[] bytes, int from, boolean escapes) {
    int pairs = 0;
    for (int i = from; i < bytes.length; i++) {
      int value = bytes[i] & 0xff;
      if (value >= 0xE0) {
        if (!composes(bytes, i)) {
          return escapes;
        }
        pairs += telling(value, bytes[i + 1]) ? 1 : 0;
      } else if (value >= 0x80 && !spacing(value)) {
        return escapes;
      }
    }
    return escapes || pairs >= ENOUGH;
  }

  private static boolean spacing(int value) {
    return (value >= 0xA1 && value <= 0xC8 && value != 0xAF && value != 0xBB && value != 0xBF);
  }

  private static boolean composes(byte[] bytes, int at) {
    int mark = (bytes[at] & 0xff) - 0xE0;
    if (mark >= MARKS.length() || at + 1 >= bytes.length || bytes[at + 1] < 'A') {
      return false;
    }
    String pair = "" + (char) bytes[at + 1] + MARKS.charAt(mark);
    return NFC.normalize(pair).length() == 1;
  }

  private static boolean telling(int mark, byte letter) {
    boolean vowel = "aeiouAEIOU".indexOf(letter) >= 0;
    return vowel && (mark == 0xE1 || mark == 0xE2 || mark == 0xE8);
  }

  /** The converter writes {@code <U+0080>} for a byte without a meaning: U+FFFD is the sign. */
  static String withoutEscapedCodes(String text) {
    return text.indexOf("<U+") < 0 ? text : UNMAPPED.matcher(text).replaceAll("\uFFFD");
  }
}
