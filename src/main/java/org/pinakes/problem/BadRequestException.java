package org.pinakes.problem;

import org.jspecify.annotations.Nullable;

/** A reader or program asked for something that cannot be answered as it stands. */
public final class BadRequestException extends PinakesException {

  /**
   * @param message what happened, to what, and what to do
   */
  public BadRequestException(String message) {
    this(message, null);
  }

  /**
   * @param message what happened, to what, and what to do
   * @param cause what the layer below said
   */
  public BadRequestException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
