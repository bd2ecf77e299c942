package org.pinakes.problem;

import org.jspecify.annotations.Nullable;

/** A provider by which readers sign in cannot be reached, or did not say what it should. */
public final class ProviderFailedException extends PinakesException {
  /** What is wrong with it. */
  public enum Fault {
    /** It does not answer, or not as a provider. */
    SILENT,
    /** What it said of somebody is not to be believed. */
    WRONG,
    /** The reader, or the provider, has said no. */
    REFUSED,
    /** It took too long, or was begun in another browser. */
    STALE
  }

  private static final long serialVersionUID = 1;

  private final Fault fault;

  /**
   * @param message what happened, to what, and what to do
   */
  public ProviderFailedException(Fault fault, String message) {
    this(fault, message, null);
  }

  /**
   * @param message what happened, to what, and what to do
   * @param cause what the layer below said
   */
  public ProviderFailedException(Fault fault, String message, @Nullable Throwable cause) {
    super(message, cause);
    this.fault = fault;
  }

  /** What is wrong. */
  public Fault fault() {
    return fault;
  }
}
