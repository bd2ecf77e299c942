package org.pinakes.ingest;

import java.util.List;
import java.util.concurrent.ExecutorService;
import org.jspecify.annotations.Nullable;
import org.pinakes.ingest.Cataloguer.Catalogued;
import org.pinakes.ingest.SliceReader.Portion;
import org.pinakes.problem.SourceUnreachableException;
import org.pinakes.source.Checkpoint;
import org.pinakes.store.Entry;
import org.pinakes.store.Kept;
import org.pinakes.store.RunReport;
import org.pinakes.store.StoreWriter;

/** Keeps what comes, batch by batch. */
final class Keeping {
  private static final int AT_ONCE = 1000;

  private final WriterTurn turn;
  private final Following following;
  private final ExecutorService workers;
  private final RunReport run;
  private final Tally tally;

  Keeping(
      WriterTurn turn, Following following, ExecutorService workers, RunReport run, Tally tally) {
    this.turn = turn;
    this.following = following;
    this.workers = workers;
    this.run = run;
    this.tally = tally;
  }

  void all(SliceReader reader) throws InterruptedException {
    for (Portion next = reader.next(this::rest); next != null; next = reader.next(this::rest)) {
      Checkpoint after = next.after();
      if (after != null && after.sweep() != Checkpoint.Sweep.NONE) {
        sweep(next, after);
      } else {
        keep(next.batch(), next.position(), after);
      }
    }
  }

  private void rest() {
    if (turn.isShared()) {
      following.rest();
      turn.rest();
    }
  }

  private void keep(List<Catalogued> batch, long position, @Nullable Checkpoint after)
      throws InterruptedException {
    boolean again = turn.isOver();
    StoreWriter writer = turn.take();
    if (again) {
      following.goOn(workers);
    }
    List<Entry> entries = batch.stream().map(Catalogued::entry).toList();
    List<Kept> kept = writer.keep(run, entries, after);
    if (!kept.isEmpty()) {
      following.add(kept, batch);
      tally.count(kept, position);
    }
  }

  /** Marks as deleted what a harvest of everything did not bring, and then notes its end. */
  private void sweep(Portion last, Checkpoint end) throws InterruptedException {
    keep(last.batch(), last.position(), end.first() ? Checkpoint.beginning(end) : null);
    StoreWriter writer = turn.take();
    StoreWriter.Absence absence = writer.absence(run);
    boolean likely =
        end.sweep() == Checkpoint.Sweep.MEANT || absence.absent() * 2 <= absence.known();
    List<Entry> gone = likely ? writer.absent(run, AT_ONCE) : List.of();
    while (!gone.isEmpty()) {
      keep(gone.stream().map(Catalogued::without).toList(), last.position(), null);
      gone = writer.absent(run, AT_ONCE);
    }
    keep(List.of(), last.position(), end);
    if (!likely) {
      throw new SourceUnreachableException(
          "The complete harvest did not bring %d of %d records. So many are not deleted without being asked: look at the source, and if they are gone indeed, run pinakes harvest %s --full --accept-deletions."
              .formatted(absence.absent(), absence.known(), run.source()));
    }
  }
}
