package org.pinakes.account;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A base of accounts, opened for each test and emptied behind it, and a clock set by hand. */
abstract class OpenedBase {
  final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-03-01T12:00:00Z"));
  AccountBase base;

  /** An empty base, or the same once more. */
  abstract AccountBase open();

  @BeforeEach
  void openBase() {
    base = open();
  }

  @AfterEach
  void emptyBase() {
    base.run(handle -> {
      handle.execute("delete from account");
      handle.execute("delete from one_use");
    });
    base.close();
  }

  void pass(Duration time) {
    now.set(now.get().plus(time));
  }
}
