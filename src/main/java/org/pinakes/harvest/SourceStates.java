package org.pinakes.harvest;

import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.pinakes.harvest.SourceState.Condition;
import org.pinakes.store.RecordStore;
import org.pinakes.store.RunReport;

/** Sees from the store how sources are doing, whichever process runs them. Thread-safe. */
public final class SourceStates {
  /** Runs looked at: a month of daily ones. */
  private static final int RUNS = 31;

  private final RecordStore store;
  private final InstantSource clock;
  private final ZoneId zone;
  private final Function<String, @Nullable Progress> here;

  /**
   * Looks at a store.
   *
   * @param zone in which times of day are meant
   */
  public SourceStates(RecordStore store, InstantSource clock, ZoneId zone) {
    this(store, clock, zone, name -> null);
  }

  /**
   * @param here progress of a run in this process, null when there is none
   */
  SourceStates(
      RecordStore store,
      InstantSource clock,
      ZoneId zone,
      Function<String, @Nullable Progress> here) {
    this.store = store;
    this.clock = clock;
    this.zone = zone;
    this.here = here;
  }

  /** How a source is doing now. */
  public SourceState of(SourceDeclaration source) {
    String name = source.name();
    Progress progress = here.apply(name);
    boolean running = progress != null || store.running(name);
    boolean paused = store.paused(name);
    boolean complete = store.complete(name);
    List<RunReport> runs = store.runs(name, RUNS);
    List<RunReport> ended = running && !runs.isEmpty() ? runs.subList(1, runs.size()) : runs;
    Instant next =
        paused || running
            ? null
            : Rhythm.next(source, ended, complete, clock.instant(), zone).orElse(null);
    Condition condition = condition(running, paused, ended);
    return new SourceState(
        source,
        condition,
        message(condition, ended, complete),
        progress,
        next,
        runs,
        Rhythm.failures(ended),
        complete);
  }

  private static Condition condition(boolean running, boolean paused, List<RunReport> ended) {
    if (running) {
      return Condition.RUNNING;
    }
    if (paused) {
      return Condition.PAUSED;
    }
    return Rhythm.failures(ended) > 0 ? Condition.FAILED : Condition.IDLE;
  }

  private static String message(Condition condition, List<RunReport> ended, boolean complete) {
    if (ended.isEmpty() || condition == Condition.RUNNING) {
      return "";
    }
    RunReport last = ended.getFirst();
    if (last.failure() != null) {
      return last.failure();
    }
    if (last.finished() == null) {
      return "the last run was cut short; the next one goes on from there";
    }
    return complete ? "" : "not complete; the next run goes on from there";
  }
}
