package org.pinakes.query;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Turns a value as a reader types it ({@code language:english}, {@code language:en}) into the value
 * as the index stores it. Applying it twice changes nothing more.
 */
@FunctionalInterface
public interface FieldValues {
  /** First letters of words. */
  Pattern FIRST_LETTERS = Pattern.compile("(?<![\\p{L}\\p{M}\\p{N}'’])\\p{Ll}");

  /**
   * @param field name in the index schema
   * @param typed what the reader typed, without spaces around
   * @return the stored value
   */
  String stored(String field, String typed);

  /** Values are names: each word begins with a capital. */
  static FieldValues capitalised() {
    return (field, typed) ->
        FIRST_LETTERS.matcher(typed).replaceAll(letter -> letter.group().toUpperCase(Locale.ROOT));
  }
}
