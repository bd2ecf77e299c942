package org.pinakes.format.marc;

import java.nio.charset.StandardCharsets;

/** Bytes and positions that ISO 2709 fixes, and how to look at them without falling off the end. */
final class Iso2709 {
  /** Ends a record. */
  static final byte RECORD_END = 0x1D;

  /** Ends a field and the directory. */
  static final byte FIELD_END = 0x1E;

  /** Stands in front of a subfield code. */
  static final byte SUBFIELD_START = 0x1F;

  /** Starts a MARC-8 escape sequence. */
  static final byte ESCAPE = 0x1B;

  private Iso2709() {}

  /** The number written in ASCII digits at a place, or -1 when there is anything else. */
  static int number(byte[] bytes, int from, int digits) {
    if (from + digits > bytes.length) {
      return -1;
    }
    int number = 0;
    for (int i = from; i < from + digits; i++) {
      if (bytes[i] < '0' || bytes[i] > '9') {
        return -1;
      }
      number = number * 10 + (bytes[i] - '0');
    }
    return number;
  }

  /** Position of a byte at or after a place and before a limit, or -1. */
  static int find(byte[] bytes, byte wanted, int from, int limit) {
    for (int i = from; i < limit; i++) {
      if (bytes[i] == wanted) {
        return i;
      }
    }
    return -1;
  }

  /** One character a byte: right for ASCII, and harmless for anything else. */
  static String latin(byte[] bytes, int from, int to) {
    return new String(bytes, from, to - from, StandardCharsets.ISO_8859_1);
  }

  /**
   * Whether a leader stands at a place: record length, letters or blanks for status to level, and
   * the base address of data are where they belong.
   */
  static boolean leaderAt(byte[] bytes, int from, int limit) {
    return from + MarcRecord.LEADER_LENGTH <= limit
        && number(bytes, from, 5) >= 0
        && letters(bytes, from + 5, 3)
        && number(bytes, from + 12, 5) >= 0;
  }

  /** Whether the constant end of a leader ({@code 450}) stands at a place. */
  static boolean entryMapAt(byte[] bytes, int from) {
    return bytes[from] == '4' && bytes[from + 1] == '5' && bytes[from + 2] == '0';
  }

  private static boolean letters(byte[] bytes, int from, int count) {
    for (int i = from; i < from + count; i++) {
      boolean letter = bytes[i] == ' ' || (bytes[i] >= 'a' && bytes[i] <= 'z');
      if (!letter && bytes[i] != '#' && bytes[i] != '|') {
        return false;
      }
    }
    return true;
  }
}
