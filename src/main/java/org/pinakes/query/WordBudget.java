package org.pinakes.query;

import java.lang.Character.UnicodeScript;
import java.util.Set;
import org.pinakes.query.Remark.Kind;

/**
 * How many words one query may still have. Writing without blanks counts by its characters, and
 * what punctuation joins by its parts, as an engine would cut them.
 */
final class WordBudget {
  private static final Set<UnicodeScript> WITHOUT_BLANKS =
      Set.of(
          UnicodeScript.HAN,
          UnicodeScript.HIRAGANA,
          UnicodeScript.KATAKANA,
          UnicodeScript.HANGUL,
          UnicodeScript.THAI,
          UnicodeScript.LAO,
          UnicodeScript.KHMER,
          UnicodeScript.MYANMAR,
          UnicodeScript.TIBETAN);

  private final Remarks remarks;
  private int left;
  private boolean refused;

  WordBudget(int words, Remarks remarks) {
    this.left = words;
    this.remarks = remarks;
  }

  /** Takes one; false when there is none left. */
  boolean takeOne(String word) {
    if (left <= 0) {
      refuse(word);
      return false;
    }
    left--;
    return true;
  }

  /** Only the first one is worth a remark. */
  private void refuse(String word) {
    if (!refused) {
      remarks.add(Kind.TOO_MANY_WORDS, word);
      refused = true;
    }
  }

  /** As much of a word, from its beginning, as there is room for; may be empty. */
  String take(String word) {
    boolean before = false;
    int at = 0;
    for (int started = 0; at < word.length(); ) {
      int character = word.codePointAt(at);
      boolean inWord = isOfWords(character);
      boolean begins = inWord ? !before : isCounted(character);
      if ((begins || started == 0) && left <= 0) {
        refuse(word);
        break;
      }
      if (begins || started == 0) {
        left--;
        started = 1;
      }
      before = inWord;
      at += Character.charCount(character);
    }
    return word.substring(0, at);
  }

  private static boolean isOfWords(int character) {
    boolean letter =
        Character.isLetterOrDigit(character)
            || Character.getType(character) == Character.NON_SPACING_MARK
            || Character.getType(character) == Character.COMBINING_SPACING_MARK
            || character == '\''
            || character == '’';
    return letter && !WITHOUT_BLANKS.contains(UnicodeScript.of(character));
  }

  private static boolean isCounted(int character) {
    return Character.isLetterOrDigit(character)
        || Character.getType(character) == Character.OTHER_SYMBOL;
  }
}
