package org.pinakes.index;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.pinakes.record.Record;

/**
 * The words of a native record that no searchable field of its document tells. They go into {@code
 * allfields}, so that whatever a record says is found, and nothing is indexed twice.
 */
final class UntoldWords {

  private UntoldWords() {}

  static String of(Record record, IndexDocument document) {
    Set<String> untold = new LinkedHashSet<>(words(record.allText()));
    untold.removeAll(told(document));
    return String.join(" ", untold);
  }

  private static Set<String> told(IndexDocument document) {
    Set<String> told = new HashSet<>();
    for (Map.Entry<String, List<String>> field : document.fields().entrySet()) {
      if (RecordDocuments.SMALL_PRINT.contains(field.getKey()) || isSearched(field.getKey())) {
        field.getValue().forEach(value -> told.addAll(words(value)));
      }
    }
    return told;
  }

  private static boolean isSearched(String name) {
    return IndexSchema.catalogue()
        .find(name)
        .filter(
            field -> field.type() == IndexField.Type.TEXT || field.type() == IndexField.Type.NAME)
        .isPresent();
  }

  private static List<String> words(String text) {
    return List.of(text.split(" ", -1));
  }
}
