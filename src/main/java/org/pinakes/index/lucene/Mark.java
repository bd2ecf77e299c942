package org.pinakes.index.lucene;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * A place in an order of results, right at one of them, in words that outlive the state of the
 * index: by what the result is ordered, and which record it is.
 *
 * @param backwards whether the page ends before the result, and does not begin behind it
 * @param tier in which of the {@link Tiers} the result was found
 * @param value points ({@link Float}), a number ({@link Long}) or the beginning of a text ({@link
 *     BytesRef}); null for a text that is missing
 * @param id term of the record's identifier
 */
record Mark(boolean backwards, int tier, @Nullable Object value, BytesRef id) {
  /** As much of a text is enough to find the place again when the record itself is gone. */
  static final int LONGEST_TEXT = 40;

  private static final int BACKWARDS = 0x80;
  private static final int SECOND_TIER = 0x40;
  private static final int LONGEST = 200;

  private enum Kind {
    MISSING,
    POINTS,
    NUMBER,
    TEXT
  }

  /** As letters, digits, {@code -} and {@code _}, some 110 at most. */
  String text() {
    byte[] told = told();
    ByteBuffer bytes = ByteBuffer.allocate(2 + told.length + id.length);
    int flags = (backwards ? BACKWARDS : 0) | (tier > 0 ? SECOND_TIER : 0);
    bytes.put((byte) (kind().ordinal() | flags));
    bytes.put((byte) told.length).put(told).put(id.bytes, id.offset, id.length);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.array());
  }

  private Kind kind() {
    return switch (value) {
      case Float points -> Kind.POINTS;
      case Long number -> Kind.NUMBER;
      case null -> Kind.MISSING;
      default -> Kind.TEXT;
    };
  }

  private byte[] told() {
    return switch (value) {
      case Float points -> ByteBuffer.allocate(Float.BYTES).putFloat(points).array();
      case Long number -> ByteBuffer.allocate(Long.BYTES).putLong(number).array();
      case BytesRef text -> {
        int end = text.offset + Math.min(text.length, LONGEST_TEXT);
        yield Arrays.copyOfRange(text.bytes, text.offset, end);
      }
      case null, default -> new byte[0];
    };
  }

  /** Reads what {@link #text} wrote; empty for anything else. */
  static Optional<Mark> read(String text) {
    if (text.isEmpty() || text.length() > LONGEST) {
      return Optional.empty();
    }
    try {
      return read(ByteBuffer.wrap(Base64.getUrlDecoder().decode(text)));
    } catch (IllegalArgumentException foreign) {
      return Optional.empty();
    }
  }

  private static Optional<Mark> read(ByteBuffer bytes) {
    if (bytes.remaining() < 2) {
      return Optional.empty();
    }
    int first = bytes.get();
    int length = bytes.get();
    int kind = first & ~(BACKWARDS | SECOND_TIER) & 0xFF;
    if (kind >= Kind.values().length || length < 0 || length > bytes.remaining()) {
      return Optional.empty();
    }
    byte[] told = new byte[length];
    bytes.get(told);
    byte[] id = new byte[bytes.remaining()];
    bytes.get(id);
    if (!fits(Kind.values()[kind], length)) {
      return Optional.empty();
    }
    int tier = (first & SECOND_TIER) == 0 ? 0 : 1;
    Object value = value(Kind.values()[kind], told);
    return Optional.of(new Mark((first & BACKWARDS) != 0, tier, value, new BytesRef(id)));
  }

  private static boolean fits(Kind kind, int length) {
    return switch (kind) {
      case MISSING -> length == 0;
      case POINTS -> length == Float.BYTES;
      case NUMBER -> length == Long.BYTES;
      case TEXT -> length <= LONGEST_TEXT;
    };
  }

  private static @Nullable Object value(Kind kind, byte[] told) {
    return switch (kind) {
      case MISSING -> null;
      case POINTS -> ByteBuffer.wrap(told).getFloat();
      case NUMBER -> ByteBuffer.wrap(told).getLong();
      case TEXT -> new BytesRef(told);
    };
  }
}
