package org.pinakes.ingest;

import java.util.List;
import java.util.Map;
import org.pinakes.index.IndexDocument;
import org.pinakes.mapping.SourceProfile;

/**
 * What a source profile changes in the index document of a record: values replaced, fields copied,
 * fields left out, in this order.
 */
final class ProfileOverlay {

  private ProfileOverlay() {}

  static IndexDocument apply(SourceProfile profile, IndexDocument document) {
    if (profile.values().isEmpty() && profile.copy().isEmpty() && profile.drop().isEmpty()) {
      return document;
    }
    IndexDocument.Builder changed = IndexDocument.builder();
    for (Map.Entry<String, List<String>> field : document.fields().entrySet()) {
      List<String> values = replaced(profile, field.getKey(), field.getValue());
      if (!profile.drop().contains(field.getKey())) {
        values.forEach(value -> changed.addOnce(field.getKey(), value));
      }
      for (String copy : profile.copy().getOrDefault(field.getKey(), List.of())) {
        values.forEach(value -> changed.addOnce(copy, value));
      }
    }
    return changed.build();
  }

  private static List<String> replaced(SourceProfile profile, String field, List<String> values) {
    Map<String, String> map = profile.values().getOrDefault(field, Map.of());
    return values.stream().map(value -> map.getOrDefault(value, value)).toList();
  }
}
