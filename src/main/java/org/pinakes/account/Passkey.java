package org.pinakes.account;

import java.time.Instant;
import java.util.Optional;

/**
 * A key that somebody's device holds, and with which one signs in.
 *
 * @param id the browser's name for it, base64url
 * @param name given by its owner
 * @param created when it was added
 * @param used when somebody last signed in with it
 * @param copies what is known of copies of it
 */
public record Passkey(
    String id, String name, Instant created, Optional<Instant> used, Copies copies) {

  /** Whether it is on one device alone (flags BE and BS of the specification). */
  public enum Copies {
    /** It never leaves its device. */
    IMPOSSIBLE,
    /** It could be on others. */
    POSSIBLE,
    /** It is kept beyond its device. */
    MADE;

    static Copies of(boolean possible, boolean made) {
      if (made) {
        return MADE;
      }
      return possible ? POSSIBLE : IMPOSSIBLE;
    }
  }
}
