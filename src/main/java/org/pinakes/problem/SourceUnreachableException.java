package org.pinakes.problem;

import org.jspecify.annotations.Nullable;

/** A file, folder or remote source cannot be read. */
public final class SourceUnreachableException extends PinakesException {

  /**
   * @param message what happened, to what, and what to do
   */
  public SourceUnreachableException(String message) {
    this(message, null);
  }

  /**
   * @param message what happened, to what, and what to do
   * @param cause what the layer below said
   */
  public SourceUnreachableException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
