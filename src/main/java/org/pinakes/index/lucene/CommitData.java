package org.pinakes.index.lucene;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a commit says about itself.
 *
 * @param sequence store sequence up to which it is complete
 * @param notes what was noted about the index as a whole
 */
record CommitData(long sequence, Map<String, String> notes) {
  private static final String SEQUENCE = "sequence";
  private static final String NOTE = "note.";

  CommitData {
    notes = Map.copyOf(notes);
  }

  /** Reads what Lucene keeps; nothing is an index without documents. */
  static CommitData of(@Nullable Iterable<Map.Entry<String, String>> entries) {
    long sequence = 0;
    Map<String, String> notes = new HashMap<>();
    if (entries != null) {
      for (Map.Entry<String, String> entry : entries) {
        if (entry.getKey().equals(SEQUENCE)) {
          sequence = Long.parseLong(entry.getValue());
        } else if (entry.getKey().startsWith(NOTE)) {
          notes.put(entry.getKey().substring(NOTE.length()), entry.getValue());
        }
      }
    }
    return new CommitData(sequence, notes);
  }

  /** What Lucene is to keep. */
  Iterable<Map.Entry<String, String>> entries() {
    Map<String, String> entries = new HashMap<>();
    entries.put(SEQUENCE, Long.toString(sequence));
    notes.forEach((key, value) -> entries.put(NOTE + key, value));
    return entries.entrySet();
  }
}
