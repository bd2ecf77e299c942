package org.pinakes.ingest;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pinakes.problem.StoreUnavailableException;
import org.pinakes.source.http.Patience;
import org.pinakes.store.RecordStore;
import org.pinakes.store.StoreWriter;

/**
 * The right to write the store during a run: kept from beginning to end, or taken when there is
 * something to keep and given back while the source is waited for, so that a slow source does not
 * keep others out. Not thread-safe.
 */
final class WriterTurn implements AutoCloseable {
  private static final Duration BETWEEN_TRIES = Duration.ofMillis(500);

  private final RecordStore store;
  private final @Nullable Patience patience;
  private @Nullable StoreWriter writer;

  /**
   * @param patience how to wait for another writer; null to be refused at once, and to keep the
   *     right once it is had
   */
  WriterTurn(RecordStore store, @Nullable Patience patience) {
    this.store = store;
    this.patience = patience;
  }

  /** Whether the right is not at hand, so that others may have written meanwhile. */
  boolean isOver() {
    return writer == null;
  }

  /** The writer; waits for it where that is wanted. */
  StoreWriter take() throws InterruptedException {
    StoreWriter open = writer;
    if (open == null) {
      open = patience == null ? store.openWriter() : await(patience);
      writer = open;
    }
    return open;
  }

  private StoreWriter await(Patience clock) throws InterruptedException {
    Optional<StoreWriter> free = store.tryWriter();
    while (free.isEmpty()) {
      clock.sleep(BETWEEN_TRIES);
      free = store.tryWriter();
    }
    return free.get();
  }

  /** Whether others have their turns while nothing comes. */
  boolean isShared() {
    return patience != null;
  }

  /** Lets others write. */
  void rest() {
    close();
  }

  static StoreUnavailableException interrupted(InterruptedException e) {
    Thread.currentThread().interrupt();
    return new StoreUnavailableException(
        "The run was interrupted; what was kept stays. Run it again to go on.", e);
  }

  @Override
  public void close() {
    StoreWriter open = writer;
    writer = null;
    if (open != null) {
      open.close();
    }
  }
}
