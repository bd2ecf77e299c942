package org.pinakes.enrich.match;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.pinakes.csv.CsvTable;
import org.pinakes.enrich.match.MatchFacts.Notice;

/**
 * Titles that tell little, and titles that tell of another work; the lists are {@code
 * generic-titles.csv} and {@code notice-titles.csv}. Immutable.
 */
final class TitleLists {
  /** Shorter titles are shared by strangers more often than not. */
  private static final int LEAST_LETTERS = 12;

  private static final int LEAST_WORDS = 2;

  /** The same in scripts without blanks, of which a character says more. */
  private static final int LEAST_CHARACTERS = 6;

  private final Set<String> generic = new HashSet<>();
  private final List<Phrase> phrases = new ArrayList<>();

  private TitleLists() {}

  /** A phrase, and how a title that has it begins or ends. */
  private record Phrase(String words, boolean inFront, String edge, Notice notice) {
    static Phrase of(String words, boolean inFront, Notice notice) {
      return new Phrase(words, inFront, inFront ? words + " " : " " + words, notice);
    }
  }

  /**
   * A title, and what it says about another work.
   *
   * @param title the words that are left without the phrase
   */
  record Told(String title, Notice notice) {}

  static TitleLists read() {
    TitleLists lists = new TitleLists();
    CsvTable.rows(TitleLists.class, "generic-titles.csv")
        .forEach(row -> lists.generic.add(PlainWords.of(row.get(0))));
    for (List<String> row : CsvTable.rows(TitleLists.class, "notice-titles.csv")) {
      Notice notice = Notice.valueOf(row.get(2).toUpperCase(Locale.ROOT));
      lists.phrases.add(Phrase.of(PlainWords.of(row.get(0)), row.get(1).equals("front"), notice));
    }
    return lists;
  }

  /** Whether many works have such a title, so that it shows nothing by itself. */
  boolean isGeneric(String words) {
    if (PlainWords.isUnspaced(words)) {
      return words.length() < LEAST_CHARACTERS || generic.contains(words);
    }
    return words.length() < LEAST_LETTERS
        || words.chars().filter(c -> c == ' ').count() < LEAST_WORDS - 1
        || generic.contains(words)
        || generic.contains(withoutNumbers(words));
  }

  /** {@code editorial 12 3} is as generic as {@code editorial}. */
  private static String withoutNumbers(String words) {
    int end = words.length();
    while (end > 0 && (Character.isDigit(words.charAt(end - 1)) || words.charAt(end - 1) == ' ')) {
      end--;
    }
    return words.substring(0, end);
  }

  Told told(String words) {
    for (Phrase phrase : phrases) {
      if (phrase.inFront && words.startsWith(phrase.edge)) {
        return new Told(words.substring(phrase.edge.length()), phrase.notice);
      }
      if (!phrase.inFront && words.endsWith(phrase.edge)) {
        return new Told(words.substring(0, words.length() - phrase.edge.length()), phrase.notice);
      }
      if (words.equals(phrase.words)) {
        return new Told(words, phrase.notice);
      }
    }
    return new Told(words, Notice.NONE);
  }
}
