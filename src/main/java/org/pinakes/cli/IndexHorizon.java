package org.pinakes.cli;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.pinakes.index.CatalogIndex;
import org.pinakes.index.IndexDocument;
import org.pinakes.search.Arrivals;
import org.pinakes.search.SearchService;

/**
 * Tells up to when the index has everything that came into the catalogue. Records carry the time at
 * which the store received them, and the index gets them in that order, but later: now, when it has
 * caught up; otherwise the time of the last record that it has. Thread-safe.
 */
final class IndexHorizon implements Supplier<Instant> {
  /** Longer than a transaction of the store, whose records are not seen before it ends. */
  static final Duration SETTLING = Duration.ofMinutes(5);

  private final LongSupplier store;
  private final CatalogIndex index;
  private final SearchService search;
  private final InstantSource clock;

  /**
   * @param store the store's last sequence number
   * @param clock the one that the store reads
   */
  IndexHorizon(LongSupplier store, CatalogIndex index, SearchService search, InstantSource clock) {
    this.store = store;
    this.index = index;
    this.search = search;
    this.clock = clock;
  }

  @Override
  public Instant get() {
    Instant now = clock.instant();
    long all = store.getAsLong();
    index.refresh();
    return (index.sequence() >= all ? now : last(now)).minus(SETTLING);
  }

  private Instant last(Instant now) {
    List<IndexDocument> last = search.recent(1);
    Instant came = last.isEmpty() ? Instant.EPOCH : Arrivals.came(last.getFirst());
    return came.isBefore(now) ? came : now;
  }
}
