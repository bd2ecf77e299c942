package org.pinakes.account;

/** Sends letters that tell what is new, and says what came of it. Thread-safe. */
@FunctionalInterface
public interface AlertPost {

  /** Sends a letter, and waits until the mail server has it. */
  Outcome send(AlertLetter letter);

  /** What comes of sending. */
  enum Outcome {
    /** The mail server has taken it. */
    SENT,
    /** The mail server does not take letters to this address. */
    REFUSED,
    /** The mail server cannot be used; so is it with any other letter. */
    UNREACHABLE
  }
}
