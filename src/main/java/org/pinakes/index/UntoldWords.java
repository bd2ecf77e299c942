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
    List<String> told = told(document);
    int letters = record.allText().length();
    for (String text : told) {
      letters += text.length();
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
