package org.pinakes.harvest;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pinakes.store.RunReport;

/**
 * How a source is doing.
 *
 * @param declaration what the settings say
 * @param condition in one word
 * @param message why it failed, or what else is to be said of the condition; may be empty
 * @param progress how far a run of this process is; null while none runs here
 * @param nextRun when it runs by itself next, now or earlier when it is due; null when it does not
 * @param lastRuns reports of its runs, newest first; one that goes on is the first of them
 * @param failures how many of the last runs failed, one after another
 * @param complete whether its last run left nothing to be gone on with
 */
public record SourceState(
    SourceDeclaration declaration,
    Condition condition,
    String message,
    @Nullable Progress progress,
    @Nullable Instant nextRun,
    List<RunReport> lastRuns,
    int failures,
    boolean complete) {

  /** In one word. */
  public enum Condition {
    /** Nothing to be done at the moment. */
    IDLE,
    /** A run goes on, here or in another process. */
    RUNNING,
    /** Somebody wants it left alone. */
    PAUSED,
    /** The last run ended before its end. */
    FAILED
  }

  /** Copies the list. */
  public SourceState {
    lastRuns = List.copyOf(lastRuns);
  }

  /** Name of the source. */
  public String name() {
    return declaration.name();
  }
}
