package org.pinakes.format;

/**
 * Where a native record was found.
 *
 * @param file name of the file or stream; for archives {@code archive.zip!entry}
 * @param ordinal the record's number in that file, from 1
 * @param offset the record's first byte in the (uncompressed) file, from 0
 */
public record Place(String file, long ordinal, long offset) {

  @Override
  public String toString() {
    return file + ", record " + ordinal + " (byte " + offset + ")";
  }
}
