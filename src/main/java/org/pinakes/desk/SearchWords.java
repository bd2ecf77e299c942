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
  private static final Pattern ADDRESS = Pattern.compile("@|://|\\bwww\\.|\\bmailto:|\\?[^ ]*=");

  /** Numbers of works, which belong to nobody, and spans of years. */
  private static final Pattern OF_WORKS =
      Pattern.compile(
          "(?<![\\p{L}\\p{N}./+])(?:(?:doi:? ?)?10\\.[0-9]{4,9}/[^ ]+"
              + "|pmid:? ?[0-9]{1,8}|pmc(?:id)?:? ?(?:pmc)?[0-9]{1,8}"
              + "|isbn(?:-1[03])?:? ?[0-9][0-9 -]{8,15}[0-9x]|97[89](?:[ -]?[0-9]){10}"
              + "|issn:? ?[0-9]{4}-?[0-9]{3}[0-9x]"
              + "|arxiv:? ?(?:[0-9]{4}\\.[0-9]{4,5}(?:v[0-9]+)?|[a-z.-]+/[0-9]{7}))"
              + "(?![\\p{L}\\p{N}])|(?<![0-9])(?:1[0-9]|20)[0-9]{2}\\.\\.(?:1[0-9]|20)[0-9]{2}(?![0-9])");

  /** As long as a telephone number, with whatever stands between its digits. */
  private static final Pattern NUMBER =
      Pattern.compile("\\p{Nd}(?:[ ()/,._+\u2013-]{0,3}\\p{Nd}){6,}");

  /** More digits in a word, in a row or not, are the number of a card or a person. */
  private static final int MOST_DIGITS = 6;

  private static final Pattern IN_A_ROW = Pattern.compile("\\p{Nd}{6}");

  /** Letters and digits in no order, as keys have them. */
  private static final Pattern KEY =
      Pattern.compile("(?=(?:[^ ]*?[0-9]){3})[a-z0-9_]{16,}|(?=(?:[^ ]*?[0-9]){4})[a-z0-9_-]{24,}");

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
            && !isNumber(OF_WORKS.matcher(words).replaceAll("¶"));
    return possible ? Optional.of(words) : Optional.empty();
  }

  private static boolean isNumber(String words) {
    return NUMBER.matcher(words).find()
        || KEY.matcher(words).find()
        || IN_A_ROW.matcher(words).find()
        || WORD_ENDS
            .splitAsStream(words)
            .anyMatch(word -> word.codePoints().filter(Character::isDigit).count() > MOST_DIGITS);
  }
}
