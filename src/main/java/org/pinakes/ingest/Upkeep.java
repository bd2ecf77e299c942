package org.pinakes.ingest;

import java.util.concurrent.ExecutorService;
import java.util.function.BooleanSupplier;

/** What the process that follows does with its feed before it follows on. */
@FunctionalInterface
interface Upkeep {

  /**
   * Does some of what is to be done, a few seconds of it at most, so that following is not held up.
   *
   * @param target the index's own feed
   * @param goOn false when it is time to stop
   * @return whether more is to be done at once
   */
  boolean run(MatchedFeed target, ExecutorService workers, BooleanSupplier goOn);

  /** Nothing to do. */
  static Upkeep none() {
    return (target, workers, goOn) -> false;
  }
}
