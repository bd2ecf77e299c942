package org.pinakes.format;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * Native records one after another, cut out of a stream that is read once and never held whole.
 *
 * <p>Call {@link #next} until it returns null, then {@link #close}. A broken record is a {@link
 * Slice.Broken} and the next call goes on behind it. Not thread-safe.
 */
public interface Slices extends AutoCloseable {

  /**
   * The next slice, or null at the end.
   *
   * @throws IOException when the stream itself cannot be read on
   */
  @Nullable Slice next() throws IOException;

  /** Closes the stream. */
  @Override
  void close() throws IOException;
}
