package org.pinakes.format.marc;

import org.jspecify.annotations.Nullable;

/** The identifier of a record too broken to be read, where it can still be seen. */
final class FirstField {
  private static final int MAX_IDENTIFIER = 64;

  private FirstField() {}

  /** Value of {@code 001} when the directory names it first, or null. */
  static @Nullable String identifier(byte[] bytes) {
    int directoryEnd = Iso2709.find(bytes, Iso2709.FIELD_END, 0, bytes.length);
    boolean first =
        directoryEnd > MarcRecord.LEADER_LENGTH
            && Iso2709.number(bytes, MarcRecord.LEADER_LENGTH, 3) == 1;
    if (!first) {
      return null;
    }
    int end = Iso2709.find(bytes, Iso2709.FIELD_END, directoryEnd + 1, bytes.length);
    if (end < 0 || end - directoryEnd > MAX_IDENTIFIER) {
      return null;
    }
    String identifier = Iso2709.latin(bytes, directoryEnd + 1, end).strip();
    return identifier.isEmpty() ? null : identifier;
  }
}
