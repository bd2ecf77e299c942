package org.pinakes.harvest;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.pinakes.store.RunReport;

/** When a source is due, by its schedule and by how its last runs ended. */
final class Rhythm {
  private static final Duration AFTER_FIRST_FAILURE = Duration.ofMinutes(15);
  private static final Duration AFTER_MANY_FAILURES = Duration.ofHours(6);
  private static final Duration AFTER_BEING_CUT_SHORT = Duration.ofMinutes(1);

  private Rhythm() {}

  /**
   * The next run by itself; empty for a source that has no schedule.
   *
   * @param runs newest first, none of them going on
   * @param complete whether nothing was left to be gone on with
   */
  static Optional<Instant> next(
      SourceDeclaration source, List<RunReport> runs, boolean complete, Instant now, ZoneId zone) {
    if (source.schedule() instanceof Schedule.Manual) {
      return Optional.empty();
    }
    return due(source.schedule(), runs, complete, now, zone)
        .map(due -> source.hours().opening(due.isBefore(now) ? now : due, zone));
  }

  private static Optional<Instant> due(
      Schedule schedule, List<RunReport> runs, boolean complete, Instant now, ZoneId zone) {
    if (runs.isEmpty()) {
      return Optional.of(now);
    }
    RunReport last = runs.getFirst();
    Optional<Instant> regular = schedule.next(last.started(), zone);
    Instant finished = last.finished();
    if (finished == null) {
      return earlier(regular, last.started().plus(AFTER_BEING_CUT_SHORT));
    }
    if (last.failure() != null) {
      return earlier(regular, finished.plus(pause(failures(runs))));
    }
    return complete ? regular : Optional.of(now);
  }

  private static Optional<Instant> earlier(Optional<Instant> regular, Instant again) {
    return Optional.of(regular.filter(then -> then.isBefore(again)).orElse(again));
  }

  /** How many of the newest runs failed, one after another. */
  static int failures(List<RunReport> runs) {
    int failures = 0;
    while (failures < runs.size() && runs.get(failures).failure() != null) {
      failures++;
    }
    return failures;
  }

  private static Duration pause(int failures) {
    Duration longer = AFTER_FIRST_FAILURE.multipliedBy(1L << Math.min(failures - 1, 10));
    return longer.compareTo(AFTER_MANY_FAILURES) < 0 ? longer : AFTER_MANY_FAILURES;
  }
}
