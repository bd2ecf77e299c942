package org.pinakes.cli;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.stream.Stream;
import org.pinakes.ingest.SourceReport;
import org.pinakes.ingest.SourceReporter;
import org.pinakes.mapping.SourceProfile;
import org.pinakes.problem.PinakesException;
import org.pinakes.web.ReportDesk;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes reports for the administrator's pages, one after another on a thread of its own; keeps the
 * last one of each source until the program ends.
 */
final class StoreReports implements ReportDesk, AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(StoreReports.class);
  private static final Standing NONE = new Standing(false, 0, null, "");
  private static final int PERCENT = 100;

  private final SourceReporter reporter;
  private final Function<String, SourceProfile> profiles;
  private final LongSupplier end;
  private final InstantSource clock;
  private final Map<String, Standing> standings = new ConcurrentHashMap<>();
  private final ExecutorService thread =
      Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().name("reports").factory());

  /**
   * @param profiles the profile of a source by its name
   * @param end the store's last sequence number
   */
  StoreReports(
      SourceReporter reporter,
      Function<String, SourceProfile> profiles,
      LongSupplier end,
      InstantSource clock) {
    this.reporter = reporter;
    this.profiles = profiles;
    this.end = end;
    this.clock = clock;
  }

  @Override
  public Standing of(String source) {
    return standings.getOrDefault(source, NONE);
  }

  @Override
  public void begin(String source) {
    boolean[] begun = {false};
    standings.compute(
        source,
        (name, now) -> {
          Standing before = now == null ? NONE : now;
          begun[0] = !before.underWay();
          return begun[0] ? new Standing(true, 0, before.report(), "") : before;
        });
    if (begun[0]) {
      thread.execute(() -> make(source));
    }
  }

  private void make(String source) {
    Report before = of(source).report();
    long last = Math.max(1, end.getAsLong());
    try {
      SourceReport made =
          reporter.report(
              profiles.apply(source),
              reached ->
                  standings.put(
                      source, new Standing(true, (int) (PERCENT * reached / last), before, "")));
      standings.put(source, new Standing(false, PERCENT, report(made), ""));
    } catch (PinakesException e) {
      LOG.error("The report on {} could not be made: {}", source, e.getMessage(), e);
      standings.put(source, new Standing(false, 0, before, String.valueOf(e.getMessage())));
    } catch (RuntimeException | Error defect) {
      LOG.error("Defect while reporting on {}", source, defect);
      standings.put(source, new Standing(false, 0, before, defect.toString()));
      throw defect;
    }
  }

  private Report report(SourceReport made) {
    List<Check> checks =
        Stream.of(
                checks(Kind.ODD, made.checks()),
                checks(Kind.WARNED, made.warnings()),
                checks(Kind.UNMAPPED, made.unmapped()))
            .flatMap(List::stream)
            .toList();
    return new Report(clock.instant(), made.records(), made.mapped(), made.fields(), checks);
  }

  private static List<Check> checks(Kind kind, List<SourceReport.Check> found) {
    return found.stream()
        .map(check ->
            new Check(kind, check.rule(), check.records(), check.values(), check.examples()))
        .toList();
  }

  @Override
  public void close() {
    thread.shutdownNow();
  }
}
