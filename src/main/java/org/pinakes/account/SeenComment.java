package org.pinakes.account;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A comment as an editor has read it. Its writer may put another text into one that waits; what is
 * decided is decided on the text that was read.
 *
 * @param id its key
 * @param changed when it had last been changed, in milliseconds; null for whenever
 */
record SeenComment(String id, @Nullable Long changed) {
  private static final char MARK = '.';
  private static final int DIGITS = 36;

  /** As forms and lists name it. */
  static String key(String id, Instant changed) {
    return id + MARK + Long.toString(changed.toEpochMilli(), DIGITS);
  }

  /** What a key names: as it was then, or, when the key is that of the comment alone, as it is. */
  static SeenComment of(String key) {
    int mark = key.indexOf(MARK);
    return mark < 0
        ? new SeenComment(key, null)
        : new SeenComment(key.substring(0, mark), number(key.substring(mark + 1)));
  }

  /** Nothing was changed at a time that is none. */
  private static long number(String digits) {
    try {
      return Long.parseLong(digits, DIGITS);
    } catch (NumberFormatException noTime) {
      return -1;
    }
  }
}
