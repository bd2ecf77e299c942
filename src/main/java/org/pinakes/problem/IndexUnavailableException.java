package org.pinakes.problem;

import org.jspecify.annotations.Nullable;

/** The index cannot be read or written: missing, damaged, or held by another process. */
public final class IndexUnavailableException extends PinakesException {

  /**
   * @param message what happened, to what, and what to do
   */
  public IndexUnavailableException(String message) {
    this(message, null);
  }

  /**
   * @param message what happened, to what, and what to do
   * @param cause what the layer below said
   */
  public IndexUnavailableException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
