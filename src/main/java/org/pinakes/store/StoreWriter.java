package org.pinakes.store;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pinakes.source.Checkpoint;

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
  default List<Kept> keep(RunReport run, List<Entry> batch) {
    return keep(run, batch, null);
  }

  /**
   * Keeps a batch, and with it, in one transaction, where its source can be taken up again.
   *
   * @param checkpoint behind the batch; null within a stream
   */
  List<Kept> keep(RunReport run, List<Entry> batch, @Nullable Checkpoint checkpoint);

  /**
   * Compares what the source has in the store with what was noted as present by checkpoints.
   *
   * @return how many records did not come, of how many
   */
  Absence absence(RunReport run);

  /**
   * Records that are not deleted and were not noted as present.
   *
   * @param limit at most so many
   */
  List<Entry> absent(RunReport run, int limit);

  /**
   * Ends a run; the report returned is the one that is kept. The source's rejections of older runs
   * than the store is told to keep are forgotten; their reports stay.
   */
  default RunReport finish(RunReport run) {
    return finish(run, null);
  }

  /**
   * Ends a run.
   *
   * @param failure why it ended before its end, or null
   */
  RunReport finish(RunReport run, @Nullable String failure);

  /**
   * What a harvest of everything did not bring.
   *
   * @param absent records that did not come
   * @param known records of the source that are not deleted
   */
  record Absence(long absent, long known) {}

  @Override
  void close();
}
