package org.pinakes.format.marc;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.pinakes.format.NativeFormat;
import org.pinakes.format.Payload;
import org.pinakes.format.Place;
import org.pinakes.format.Slice;
import org.pinakes.format.Slices;

/**
 * Cuts an ISO 2709 stream into records by their terminators. The leader's length only decides
 * between two terminators, because it is wrong too often; {@link MarcReader} warns when it is.
 *
 * <p>Line ends, tabs and NUL between records are skipped. A few other stray bytes stay in front of
 * the record they precede, where the reader reports them; more of them are a broken slice of their
 * own.
 */
public final class MarcSlices implements Slices {
  /** Longest record that is accepted; MARC 21 itself ends at 99,999 bytes. */
  static final int MAX_RECORD = 10 * 1024 * 1024;

  private static final int MAX_KEPT_OF_BROKEN = 64 * 1024;
  private static final int CHUNK = 64 * 1024;

  private final InputStream stream;
  private final String file;
  private byte[] buffer = new byte[CHUNK];
  private int start = 0;
  private int end = 0;
  private long offset = 0;
  private long ordinal = 0;

  /**
   * @param stream decompressed; closed by {@link #close}
   * @param file name for {@link Place}
   */
  public MarcSlices(InputStream stream, String file) {
    this.stream = stream;
    this.file = file;
  }

  @Override
  public @Nullable Slice next() throws IOException {
    skipBlanks();
    int terminator = terminator();
    if (terminator < 0) {
      return start == end ? null : withoutTerminator();
    }
    int leader = leader(terminator);
    if (leader - start >= MarcRecord.LEADER_LENGTH) {
      return broken("not-a-record", "there are bytes between two records", leader - start);
    }
    if (terminator - leader < MarcRecord.LEADER_LENGTH) {
      return broken(
          "not-a-record", "there is a record terminator without a record", terminator + 1 - start);
    }
    return cut(chosen(leader, terminator) + 1 - start);
  }

  private void skipBlanks() throws IOException {
    while (start < end || fill()) {
      boolean mark = offset == 0 && buffer[start] == (byte) 0xEF && byteOrderMark();
      if (!mark && !blank(buffer[start])) {
        return;
      }
      take(mark ? 3 : 1);
    }
  }

  /** UTF-8's byte order mark, which editors put in front of a file. */
  private boolean byteOrderMark() throws IOException {
    while (end - start < 3 && fill()) {
      // reads on
    }
    return end - start >= 3 && buffer[start + 1] == (byte) 0xBB && buffer[start + 2] == (byte) 0xBF;
  }

  private static boolean blank(byte value) {
    return value == '\n' || value == '\r' || value == '\t' || value == 0 || value == 0x1A;
  }

  /** Position of the next record terminator within the limit, or -1. */
  private int terminator() throws IOException {
    int looked = 0;
    while (true) {
      int limit = Math.min(end, start + MAX_RECORD);
      int found = Iso2709.find(buffer, Iso2709.RECORD_END, start + looked, limit);
      if (found >= 0) {
        return found;
      }
      looked = limit - start;
      if (looked == MAX_RECORD || !fill()) {
        return -1;
      }
    }
  }

  /** Where the leader starts: here, or further on behind stray bytes, if it can be seen. */
  private int leader(int terminator) {
    if (Iso2709.leaderAt(buffer, start, terminator)) {
      return start;
    }
    for (int at = start + 1; at < terminator; at++) {
      if (Iso2709.leaderAt(buffer, at, terminator) && Iso2709.entryMapAt(buffer, at + 20)) {
        return at;
      }
    }
    return start;
  }

  /**
   * The terminator the record ends with: the first, unless it is a stray one (no field ends before
   * it) and the leader's length leads to another.
   */
  private int chosen(int leader, int terminator) throws IOException {
    int length = Iso2709.number(buffer, leader, 5);
    int stray = leader - start;
    if (buffer[terminator - 1] == Iso2709.FIELD_END || length <= terminator - leader) {
      return terminator;
    }
    int first = terminator - start;
    while (end - start < stray + length && fill()) {
      // reads on
    }
    int last = start + stray + length - 1;
    return last < end && buffer[last] == Iso2709.RECORD_END ? last : start + first;
  }

  private Slice withoutTerminator() throws IOException {
    int there = end - start;
    if (there >= MAX_RECORD) {
      return endless();
    }
    boolean onlyTerminatorMissing =
        Iso2709.leaderAt(buffer, start, end)
            && buffer[end - 1] == Iso2709.FIELD_END
            && Iso2709.number(buffer, start, 5) == there + 1;
    return onlyTerminatorMissing
        ? cut(there)
        : broken(
            "truncated-record",
            "the file ends in the middle of a record: " + there + " bytes without an end",
            there);
  }

  private Slice endless() throws IOException {
    Slice broken =
        broken(
            "record-too-long",
            "there is no end of record within " + MAX_RECORD + " bytes",
            MAX_RECORD);
    boolean ended = false;
    while (!ended && (start < end || fill())) {
      int terminator = Iso2709.find(buffer, Iso2709.RECORD_END, start, end);
      ended = terminator >= 0;
      take(ended ? terminator + 1 - start : end - start);
    }
    return broken;
  }

  private Slice cut(int length) {
    Place place = new Place(file, ++ordinal, offset);
    byte[] bytes = Arrays.copyOfRange(buffer, start, start + length);
    take(length);
    return new Slice.Cut(
        NativeFormat.MARC21, new Payload(bytes, StandardCharsets.UTF_8, ""), place);
  }

  private Slice broken(String rule, String reason, int length) {
    Place place = new Place(file, ++ordinal, offset);
    byte[] bytes = Arrays.copyOfRange(buffer, start, start + Math.min(length, MAX_KEPT_OF_BROKEN));
    take(length);
    return new Slice.Broken(rule, reason, FirstField.identifier(bytes), bytes, place);
  }

  private void take(int length) {
    start += length;
    offset += length;
  }

  /** Reads more; false at the end of the stream. */
  private boolean fill() throws IOException {
    if (start > 0 && (start == end || end == buffer.length)) {
      System.arraycopy(buffer, start, buffer, 0, end - start);
      end -= start;
      start = 0;
    }
    if (end == buffer.length) {
      buffer = Arrays.copyOf(buffer, buffer.length * 2);
    }
    int read = stream.read(buffer, end, buffer.length - end);
    end += Math.max(read, 0);
    return read > 0;
  }

  @Override
  public void close() throws IOException {
    stream.close();
  }
}
