package org.pinakes.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.pinakes.ingest.Cataloguer.Remapped;
import org.pinakes.mapping.SourceProfile;
import org.pinakes.problem.IndexUnavailableException;
import org.pinakes.store.StoredRecord;

/**
 * Makes changes for the index out of stored records. With matching they are mapped beforehand by
 * workers, since what is the same must be known before documents are made; without, each is mapped
 * when its document is.
 */
final class StoredMoves {
  private static final int PORTION = 125;

  private final Cataloguer cataloguer;
  private final Function<String, SourceProfile> profiles;
  private final @Nullable ExecutorService workers;

  /**
   * @param workers map beforehand; null when nothing is matched
   */
  StoredMoves(
      Cataloguer cataloguer,
      Function<String, SourceProfile> profiles,
      @Nullable ExecutorService workers) {
    this.cataloguer = cataloguer;
    this.profiles = profiles;
    this.workers = workers;
  }

  /** Records on their way. */
  interface Batch {
    /** Waits until the changes of the batch are there. */
    List<Move> moves();
  }

  /**
   * Begins with a batch.
   *
   * @param after sequence after which the records were asked for
   */
  Batch begin(List<StoredRecord> records, long after) {
    if (workers == null) {
      return () -> records.stream().flatMap(record -> plain(record, after).stream()).toList();
    }
    List<Future<List<Move>>> portions = new ArrayList<>();
    for (int from = 0; from < records.size(); from += PORTION) {
      List<StoredRecord> some = records.subList(from, Math.min(from + PORTION, records.size()));
      portions.add(
          workers.submit(
              () -> some.stream().flatMap(record -> mapped(record, after).stream()).toList()));
    }
    return () -> portions.stream().flatMap(portion -> await(portion).stream()).toList();
  }

  private List<Move> plain(StoredRecord record, long after) {
    boolean fresh = record.firstSequence() > after;
    if (record.deleted()) {
      return gone(record, fresh);
    }
    SourceProfile profile = profiles.apply(record.source());
    return List.of(
        new Move(
            record.firstSequence(),
            new Change.Put(record.id(), () -> cataloguer.document(record, profile), fresh),
            null));
  }

  private List<Move> mapped(StoredRecord record, long after) {
    boolean fresh = record.firstSequence() > after;
    if (record.deleted()) {
      return gone(record, fresh);
    }
    SourceProfile profile = profiles.apply(record.source());
    Remapped remapped = cataloguer.remap(record, profile);
    Change change =
        new Change.Put(
            record.id(), () -> cataloguer.document(record, profile, remapped.record()), fresh);
    return List.of(new Move(record.firstSequence(), change, remapped.facts()));
  }

  private static List<Move> gone(StoredRecord record, boolean fresh) {
    return fresh
        ? List.of()
        : List.of(new Move(record.firstSequence(), new Change.Remove(record.id()), null));
  }

  private static List<Move> await(Future<List<Move>> portion) {
    try {
      return portion.get();
    } catch (ExecutionException e) {
      throw new IllegalStateException("Mapping failed: " + e.getCause(), e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IndexUnavailableException("Indexing was interrupted; the store has it all.", e);
    }
  }
}
