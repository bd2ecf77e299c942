package org.pinakes.format.marc;

/**
 * Where the bytes of one field lie in a record.
 *
 * @param tag three characters
 * @param from first byte
 * @param to behind the last byte, the field terminator left out
 */
record RawField(String tag, int from, int to) {

  /** Whether it is one of {@code 001} to {@code 009}. */
  boolean control() {
    return tag.startsWith("00");
  }
}
