package org.pinakes.index;

import java.util.ArrayList;
import java.util.List;
import org.pinakes.record.Record;

/**
 * The words of a native record that no searchable field of its document tells. They go into {@code
 * allfields}, so that whatever a record says is found, and nothing is indexed twice.
 */
final class UntoldWords {

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
    int letters = record.allText().length() + 1;
    for (String text : told) {
      letters += text.length() + 1;
    }
    WordSet words = new WordSet(letters);
    told.forEach(text -> words.add(text, null));
    StringBuilder untold = new StringBuilder();
    words.add(record.allText(), untold);
    untold.setLength(Math.max(0, untold.length() - 1));
    return untold.toString();
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
