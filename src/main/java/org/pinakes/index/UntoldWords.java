package org.pinakes.index;

import java.util.ArrayList;
import java.util.List;
import org.pinakes.record.Record;

/**
 * The words of a native record that no searchable field of its document tells. They go into {@code
 * allfields}, so that whatever a record says is found, and nothing is indexed twice.
 */
final class UntoldWords {
  /** Shorter parts are not worth looking for. */
  private static final int LONG = 200;

  private UntoldWords() {}

  /** Each untold word once, in the order of the record, a space between two. */
  static String of(Record record, IndexDocument.Builder document) {
    return untold(record, told(document));
  }

  /**
   * The same after the rules of its source: what they took away is not brought back.
   *
   * @param made the document as the record gives it
   * @param document the document as the rules want it
   */
  static String of(Record record, IndexDocument made, IndexDocument.Builder document) {
    List<String> told = told(document);
    made.fields()
        .forEach((field, values) -> {
          List<String> left = document.all(field);
          values.stream().filter(value -> !left.contains(value)).forEach(told::add);
        });
    return untold(record, told);
  }

  private static String untold(Record record, List<String> told) {
    String text = without(record.allText(), longest(told));
    int letters = text.length() + 1;
    for (String one : told) {
      letters += one.length() + 1;
    }
    WordSet words = new WordSet(letters);
    told.forEach(one -> words.add(one, null));
    StringBuilder untold = new StringBuilder();
    words.add(text, untold);
    untold.setLength(Math.max(0, untold.length() - 1));
    return untold.toString();
  }

  /** Mostly the abstract, which is the larger part of a record. */
  private static String longest(List<String> texts) {
    String longest = "";
    for (String text : texts) {
      longest = text.length() > longest.length() ? text : longest;
    }
    return longest;
  }

  /** Saves looking up each word of a part that is told as it stands. */
  private static String without(String text, String part) {
    int start = part.length() < LONG ? -1 : text.indexOf(part);
    int end = start + part.length();
    boolean whole =
        start >= 0
            && (start == 0 || text.charAt(start - 1) == ' ')
            && (end == text.length() || text.charAt(end) == ' ');
    return whole
        ? (text.substring(0, start) + text.substring(Math.min(end + 1, text.length()))).strip()
        : text;
  }

  private static List<String> told(IndexDocument.Builder document) {
    List<String> told = new ArrayList<>();
    document.forEach((field, values) -> {
      if (RecordDocuments.SMALL_PRINT.contains(field)
          || IndexSchema.catalogue().isSearchedByWord(field)) {
        told.addAll(values);
      }
    });
    return told;
  }
}
