package org.pinakes.cli;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.pinakes.harvest.Harvests;
import org.pinakes.harvest.Progress;
import org.pinakes.harvest.SourceState;
import org.pinakes.store.RecordStore;
import org.pinakes.store.Rejection;
import org.pinakes.store.RunReport;
import org.pinakes.store.SourceStatus;
import org.pinakes.web.SourceDesk;

/**
 * The sources of a running site, for the administrator's pages.
 *
 * @param labels name of a source for people, by its code
 * @param zone in which days are counted
 */
record StoreDesk(RecordStore store, Harvests harvests, UnaryOperator<String> labels, ZoneId zone)
    implements SourceDesk {
  private static final int RUNS = 31;

  /** Bytes of a refused record that a page shows. */
  private static final int SHOWN = 4_000;

  @Override
  public List<Source> sources() {
    Map<String, SourceStatus> kept =
        store.sources().stream().collect(Collectors.toMap(SourceStatus::source, status -> status));
    List<Source> all = new ArrayList<>();
    Set<String> declared = new HashSet<>();
    for (SourceState state : harvests.states()) {
      declared.add(state.name());
      all.add(declared(state, records(kept.get(state.name()))));
    }
    kept.values().stream()
        .filter(status -> !declared.contains(status.source()))
        .sorted((one, other) -> one.source().compareTo(other.source()))
        .map(this::loaded)
        .forEach(all::add);
    return all;
  }

  private static long records(@Nullable SourceStatus status) {
    return status == null ? 0 : status.records();
  }

  private Source declared(SourceState state, long records) {
    Progress progress = state.progress();
    return new Source(
        state.name(),
        labels.apply(state.name()),
        state.declaration().origin().kind(),
        state.declaration().origin().address(),
        state.declaration().schedule().text(),
        Condition.valueOf(state.condition().name()),
        state.message(),
        progress == null ? null : new Reached(progress.read(), progress.expected()),
        state.nextRun(),
        records,
        state.lastRuns().stream().map(StoreDesk::run).toList());
  }

  private Source loaded(SourceStatus status) {
    return new Source(
        status.source(),
        labels.apply(status.source()),
        "",
        "",
        "",
        Condition.IDLE,
        "",
        null,
        null,
        status.records(),
        store.runs(status.source(), RUNS).stream().map(StoreDesk::run).toList());
  }

  private static Run run(RunReport report) {
    String failure = report.failure();
    return new Run(
        report.started(),
        report.finished(),
        report.read(),
        report.changed(),
        report.deleted(),
        report.rejected(),
        report.rejectedByRule(),
        failure == null ? "" : failure);
  }

  @Override
  public Map<LocalDate, Long> perDay(String name, LocalDate since) {
    Map<LocalDate, Long> days = new TreeMap<>();
    Instant first = since.atStartOfDay(zone).toInstant();
    store
        .changesSince(name, first)
        .forEach((started, changed) ->
            days.merge(started.atZone(zone).toLocalDate(), changed, Long::sum));
    return days;
  }

  @Override
  public List<Refusal> refusals(String name, int limit) {
    return store.rejections(name, limit).stream().map(StoreDesk::refusal).toList();
  }

  private static Refusal refusal(Rejection rejection) {
    String id = rejection.nativeId();
    byte[] bytes = rejection.bytes();
    byte[] beginning = bytes.length > SHOWN ? Arrays.copyOf(bytes, SHOWN) : bytes;
    return new Refusal(
        rejection.rule(),
        rejection.reason(),
        id == null ? "" : id,
        rejection.place().toString(),
        rejection.at(),
        new String(beginning, StandardCharsets.UTF_8));
  }

  @Override
  public void run(String name) {
    harvests.run(name);
  }

  @Override
  public void pause(String name) {
    harvests.pause(name);
  }

  @Override
  public void resume(String name) {
    harvests.resume(name);
  }
}
