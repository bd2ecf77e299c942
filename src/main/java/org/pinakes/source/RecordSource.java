package org.pinakes.source;

import org.jspecify.annotations.Nullable;

/**
 * Streams of native records, one after another.
 *
 * <p>Legal sequence: {@link #next} until it returns null, then {@link #close}. A stream is valid
 * until the following call of {@code next}. Not thread-safe, but for {@link #position}.
 */
public interface RecordSource extends AutoCloseable {

  /** The next stream, or one that cannot be read; null at the end. */
  @Nullable SourceStream next();

  /** Bytes of all streams as they are stored, compressed where they are; -1 when not known. */
  long size();

  /** How many of those bytes have been read; any thread may ask. */
  long position();

  @Override
  void close();
}
