package org.pinakes.source;

import org.jspecify.annotations.Nullable;

/**
 * Streams of native records, one after another.
 *
 * <p>Legal sequence: {@link #next} until it returns null, then {@link #close}. A stream is valid
 * until the following call of {@code next}. Not thread-safe, but for {@link #position} and {@link
 * #expected}.
 */
public interface RecordSource extends AutoCloseable {

  /**
   * The next stream, or one that cannot be read; null at the end.
   *
   * @throws org.pinakes.problem.SourceUnreachableException when the source cannot be read on; what
   *     it gave before, and its {@link #checkpoint}, stay valid
   */
  @Nullable SourceStream next();

  /** Bytes of all streams as they are stored, compressed where they are; -1 when not known. */
  long size();

  /** How many of those bytes have been read; any thread may ask. */
  long position();

  /** Records that the source says it will bring in all, or -1; any thread may ask. */
  default long expected() {
    return -1;
  }

  /** Records handed out so far, or -1 where the source does not count them. */
  default long given() {
    return -1;
  }

  /**
   * Where to take the source up again once all streams handed out so far have been kept; null for a
   * source that is always read from its beginning. Asked after a stream was read to its end, after
   * the last, and after a failure.
   */
  default @Nullable Checkpoint checkpoint() {
    return null;
  }

  @Override
  void close();
}
