package org.pinakes.format;

import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.pinakes.format.marc.MarcSlices;
import org.pinakes.format.xml.XmlSlices;

/** Recognises what a file is by its first bytes, and begins to cut it into records. */
public final class Formats {
  private static final int START = 4096;

  private Formats() {}

  /**
   * Opens a stream of native records.
   *
   * @param in the stream, at its beginning, uncompressed; closed with the slices
   * @param file its name, for messages
   * @param forced the format of every record, or null to recognise it
   */
  public static Slices open(InputStream in, String file, @Nullable NativeFormat forced)
      throws IOException {
    PushbackInputStream again = new PushbackInputStream(in, START);
    byte[] start = again.readNBytes(START);
    again.unread(start);
    boolean xml = forced == null ? looksLikeXml(start) : forced != NativeFormat.MARC21;
    if (xml) {
      return XmlSlices.of(again, start, file, forced);
    }
    if (forced == NativeFormat.MARC21 || looksLikeIso2709(start)) {
      return new MarcSlices(again, file);
    }
    return unrecognised(again, start, file);
  }

  /** A leader begins with five digits; a damaged one is betrayed by the separators behind it. */
  private static boolean looksLikeIso2709(byte[] start) {
    int from = firstInk(start);
    int digits = 0;
    while (from + digits < start.length && isDigit(start[from + digits])) {
      digits++;
    }
    boolean separated = contains(start, (byte) 0x1e) || contains(start, (byte) 0x1d);
    return separated || (digits >= 5 && digits <= 6 && start.length >= from + 24);
  }

  private static boolean looksLikeXml(byte[] start) {
    int from = firstInk(start);
    return from < start.length
        && (start[from] == '<'
            || start[from] == 0
            || (start[from] & 0xff) == 0xfe
            || (start[from] & 0xff) == 0xff);
  }

  private static int firstInk(byte[] start) {
    int from = start.length > 2 && (start[0] & 0xff) == 0xef && (start[1] & 0xff) == 0xbb ? 3 : 0;
    while (from < start.length && start[from] > 0 && start[from] <= ' ') {
      from++;
    }
    return from;
  }

  private static boolean isDigit(byte value) {
    return value >= '0' && value <= '9';
  }

  private static boolean contains(byte[] bytes, byte value) {
    for (byte each : bytes) {
      if (each == value) {
        return true;
      }
    }
    return false;
  }

  private static Slices unrecognised(InputStream in, byte[] start, String file) {
    String reason =
        start.length == 0
            ? "the file is empty"
            : "the file begins like none of the formats we read (OAI-DC, PubMed XML, JATS, MARC 21"
                + " as ISO 2709 or MARCXML)";
    byte[] excerpt = Arrays.copyOf(start, Math.min(start.length, 1024));
    Slice only = new Slice.Broken("unknown-format", reason, null, excerpt, new Place(file, 1, 0));
    return new OneSlice(in, only);
  }

  /** A stream of which there is one thing to say. */
  private static final class OneSlice implements Slices {
    private final InputStream in;
    private @Nullable Slice slice;

    OneSlice(InputStream in, Slice slice) {
      this.in = in;
      this.slice = slice;
    }

    @Override
    public @Nullable Slice next() {
      Slice said = slice;
      slice = null;
      return said;
    }

    @Override
    public void close() throws IOException {
      in.close();
    }
  }
}
