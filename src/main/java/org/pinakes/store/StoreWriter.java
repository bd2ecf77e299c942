package org.pinakes.store;

import java.util.List;

/**
 * The one hand that writes the store. Each call is one transaction: afterwards all of the batch is
 * kept, or, after a crash, none of it. Not thread-safe.
 */
public interface StoreWriter extends AutoCloseable {

  /** Begins a run of a source; its report is kept even when the run is cut short. */
  RunReport begin(String source);

  /**
   * Keeps a batch and counts it in the run's report.
   *
   * <p>A record whose payload and state equal what is kept changes nothing and gets no number. When
   * a batch names an identifier twice, the later one wins and both are counted as read.
   *
   * @return what became of each entry, in the order of the batch
   */
  List<Kept> keep(RunReport run, List<Entry> batch);

  /**
   * Ends a run; the report returned is the one that is kept. The source's rejections of older runs
   * than the store is told to keep are forgotten; their reports stay.
   */
  RunReport finish(RunReport run);

  @Override
  void close();
}
