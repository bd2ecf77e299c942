package org.pinakes.problem;

import org.jspecify.annotations.Nullable;

/**
 * Settings, a profile or a command's options cannot be followed; the message lists every problem.
 */
public final class BadSettingsException extends PinakesException {

  /**
   * @param message what happened, to what, and what to do
   */
  public BadSettingsException(String message) {
    this(message, null);
  }

  /**
   * @param message what happened, to what, and what to do
   * @param cause what the layer below said
   */
  public BadSettingsException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
