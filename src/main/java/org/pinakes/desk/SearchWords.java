package org.pinakes.desk;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Brings what was typed into one form, and tells whether it may be kept at all. People type their
 * own e-mail addresses, telephone numbers, letters and links with keys into search boxes: of such
 * searches nothing but their number is kept.
 */
final class SearchWords {
  /** Longest text that is kept, in characters. */
  static final int LONGEST = 100;

  private static final int MOST_WORDS = 12;
  private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}\\p{Cc}\\p{Cf}]+");
  private static final Pattern WORD_ENDS = Pattern.compile(" ");

  /** E-mail addresses and addresses of the web, which may carry names and keys. */
  private static final Pattern ADDRESS = Pattern.compile("@|://|\\bwww\\.|\\bmailto:");

  /** As long as a telephone number, with whatever stands between its digits. */
  private static final Pattern NUMBER =
      Pattern.compile("(?<![\\p{L}\\p{N}./])\\+?\\(?\\p{Nd}(?:(?:[ ()/\\-]{0,3}|\\.)\\p{Nd}){6,}");

  private SearchWords() {}

  /** The search in one form; empty when its words are not kept. */
  static Optional<String> kept(String query) {
    String one = SPACE.matcher(Normalizer.normalize(query, Normalizer.Form.NFKC)).replaceAll(" ");
    String words = one.strip().toLowerCase(Locale.ROOT);
    boolean possible =
        !words.isEmpty()
            && words.length() <= LONGEST
            && WORD_ENDS.splitAsStream(words).count() <= MOST_WORDS
            && !ADDRESS.matcher(words).find()
            && !NUMBER.matcher(words).find();
    return possible ? Optional.of(words) : Optional.empty();
  }
}
