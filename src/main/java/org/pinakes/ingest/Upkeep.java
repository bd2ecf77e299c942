package org.pinakes.ingest;

import java.util.concurrent.ExecutorService;
import java.util.function.BooleanSupplier;

/** What the process that follows does with its feed before it follows on. */
@FunctionalInterface
interface Upkeep {

  /**
   * Does what is to be done.
   *
   * @param target the index's own feed, with nothing uncommitted
   * @param goOn false when it is time to stop
   */
  void run(MatchedFeed target, ExecutorService workers, BooleanSupplier goOn);

  /** Nothing to do. */
  static Upkeep none() {
    return (target, workers, goOn) -> {};
  }
}
