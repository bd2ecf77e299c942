package org.pinakes.problem;

import org.jspecify.annotations.Nullable;

/** The record store cannot be opened, read or written. */
public final class StoreUnavailableException extends PinakesException {

  /**
   * @param message what happened, to what, and what to do
   */
  public StoreUnavailableException(String message) {
    this(message, null);
  }

  /**
   * @param message what happened, to what, and what to do
   * @param cause what the layer below said
   */
  public StoreUnavailableException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
