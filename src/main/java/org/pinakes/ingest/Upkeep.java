package org.pinakes.ingest;

import java.util.concurrent.ExecutorService;
import java.util.function.BooleanSupplier;
import org.pinakes.index.IndexFeed;

/** What the process that follows does with its feed before it follows on. */
@FunctionalInterface
public interface Upkeep {

  /**
   * Does what is to be done.
   *
   * @param feed the index's own, with nothing uncommitted
   * @param goOn false when it is time to stop
   */
  void run(IndexFeed feed, ExecutorService workers, BooleanSupplier goOn);

  /** Nothing to do. */
  static Upkeep none() {
    return (feed, workers, goOn) -> {};
  }
}
