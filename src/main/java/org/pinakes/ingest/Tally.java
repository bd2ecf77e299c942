package org.pinakes.ingest;

import java.util.List;
import org.pinakes.source.RecordSource;
import org.pinakes.store.Kept;

/** Counts for whoever watches. */
final class Tally {
  private final RecordSource source;
  private final ReceiveProgress progress;
  private long read;
  private long rejected;

  Tally(RecordSource source, ReceiveProgress progress) {
    this.source = source;
    this.progress = progress;
  }

  void count(List<Kept> kept, long position) {
    read += kept.size();
    rejected += kept.stream().filter(one -> one.outcome() == Kept.Outcome.REFUSED).count();
    progress.received(position, source.size(), read, rejected);
  }
}
