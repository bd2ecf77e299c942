package org.pinakes.ingest;

import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.LongConsumer;
import org.pinakes.mapping.SourceProfile;
import org.pinakes.problem.IndexUnavailableException;
import org.pinakes.store.RecordStore;
import org.pinakes.store.StoredRecord;

/** Brings an index from where it is to where the store is. */
final class CatchUp {
  private static final int MOST_RECORDS = 1000;
  private static final int LEAST_RECORDS = 10;

  /** Payloads of one reading together, so that full texts do not fill the memory. */
  private static final long BYTES_AT_ONCE = 4L << 20;

  private final RecordStore store;
  private final Cataloguer cataloguer;
  private final Function<String, SourceProfile> profiles;

  CatchUp(RecordStore store, Cataloguer cataloguer, Function<String, SourceProfile> profiles) {
    this.store = store;
    this.cataloguer = cataloguer;
    this.profiles = profiles;
  }

  /**
   * Reads the store on from the feed's sequence until there is nothing more; commits at the end.
   *
   * @param goOn asked after each reading whether to read on
   * @param reached told the sequence after each reading
   * @return records left out because they could not be mapped or indexed
   */
  long run(
      MatchedFeed target,
      ExecutorService workers,
      CommitRhythm rhythm,
      Runnable afterCommit,
      BooleanSupplier goOn,
      LongConsumer reached) {
    long after = target.feed().sequence();
    requireOwn(after);
    StoredMoves moves = new StoredMoves(cataloguer, profiles, target.matches() ? workers : null);
    try (IndexWork work = new IndexWork(target, workers, rhythm, afterCommit)) {
      work.addUnfinished();
      readOn(work, moves, after, goOn, reached);
      work.commit();
      return work.leftOut();
    }
  }

  /** While a batch goes to the index, the next is read and mapped. */
  private void readOn(
      IndexWork work, StoredMoves moves, long start, BooleanSupplier goOn, LongConsumer reached) {
    List<StoredRecord> records = store.changedAfter(start, MOST_RECORDS);
    StoredMoves.Batch batch = moves.begin(records, start);
    while (!records.isEmpty() && goOn.getAsBoolean()) {
      long upTo = records.getLast().sequence();
      List<StoredRecord> next = store.changedAfter(upTo, nextLimit(records));
      StoredMoves.Batch nextBatch = moves.begin(next, upTo);
      work.add(batch.moves(), upTo);
      reached.accept(upTo);
      records = next;
      batch = nextBatch;
    }
  }

  private void requireOwn(long indexed) {
    long kept = store.sequence();
    if (indexed > kept) {
      throw new IndexUnavailableException(
          "The index holds changes up to %d, the record store only up to %d: they do not belong together. Run the reindex command."
              .formatted(indexed, kept));
    }
  }

  private static int nextLimit(List<StoredRecord> records) {
    long bytes = records.stream().mapToLong(one -> one.payload().bytes().length).sum();
    long each = Math.max(1, bytes / records.size());
    return (int) Math.clamp(BYTES_AT_ONCE / each, LEAST_RECORDS, MOST_RECORDS);
  }
}
