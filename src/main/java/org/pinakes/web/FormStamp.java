package org.pinakes.web;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.pinakes.account.Seal;

/**
 * Says when a form was made, under the site's seal: what comes back sooner than anybody types, or
 * much later, was sent by a program. Needs no cookie. Thread-safe.
 */
final class FormStamp {
  /** Nobody types faster. */
  static final Duration QUICKEST = Duration.ofSeconds(3);

  /** Programs keep forms for longer. */
  static final Duration OLDEST = Duration.ofDays(1);

  private static final String PURPOSE = "feedback";

  private final Seal seal;
  private final InstantSource clock;

  FormStamp(Seal seal, InstantSource clock) {
    this.seal = seal;
    this.clock = clock;
  }

  /** How a form has come back. */
  enum Age {
    /** By a person, as it seems. */
    GOOD,
    /** Too soon. */
    QUICK,
    /** Too late, or it is not ours. */
    OLD
  }

  /** A stamp for a form that is made now. */
  String now() {
    return seal.sealed(PURPOSE, Long.toString(clock.millis()));
  }

  Age age(String stamp) {
    Optional<Instant> made =
        seal.open(PURPOSE, stamp).map(millis -> Instant.ofEpochMilli(Long.parseLong(millis)));
    if (made.isEmpty() || clock.instant().isAfter(made.get().plus(OLDEST))) {
      return Age.OLD;
    }
    return clock.instant().isBefore(made.get().plus(QUICKEST)) ? Age.QUICK : Age.GOOD;
  }
}
