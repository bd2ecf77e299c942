package org.pinakes.cli;

import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.pinakes.harvest.SourceDeclaration;
import org.pinakes.harvest.SourceState;
import org.pinakes.harvest.SourceStates;
import org.pinakes.problem.BadSettingsException;
import org.pinakes.store.RecordStore;
import org.pinakes.store.RunReport;
import org.pinakes.store.SourceStatus;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Says how the sources in the settings are doing. */
@Command(
    name = "sources",
    description = "Says how the sources in the settings are doing; adds, pauses and resumes them.",
    mixinStandardHelpOptions = true)
final class SourcesCommand implements Callable<Integer> {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

  private final Console console;

  @Mixin private final DataOptions data = new DataOptions();

  @Option(names = "--json", description = "Prints JSON.")
  private boolean json;

  SourcesCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    Settings settings = data.settings(console);
    if (settings.sources().isEmpty()) {
      console.err().println("No source is declared. Add one with: pinakes sources add URL");
    }
    try (Catalogue catalogue = Catalogue.in(settings)) {
      RecordStore store = catalogue.store();
      SourceStates look = new SourceStates(store, InstantSource.system(), ZoneId.systemDefault());
      List<SourceState> states = settings.sources().stream().map(look::of).toList();
      Map<String, Long> records =
          store.sources().stream()
              .collect(Collectors.toMap(SourceStatus::source, SourceStatus::records));
      if (json) {
        console
            .out()
            .println(
                Json.of(
                    Map.of(
                        "sources", states.stream().map(state -> asMap(state, records)).toList())));
      } else {
        print(states, records);
      }
    }
    return 0;
  }

  private void print(List<SourceState> states, Map<String, Long> records) {
    if (states.isEmpty()) {
      return;
    }
    Table table =
        new Table("source", "kind", "state", "records", "last run", "next run", "schedule", "from");
    for (SourceState state : states) {
      SourceDeclaration source = state.declaration();
      table.row(
          source.name(),
          source.origin().kind(),
          state.condition().name().toLowerCase(Locale.ROOT),
          Words.number(records.getOrDefault(source.name(), 0L)),
          lastRun(state),
          nextRun(state.nextRun()),
          source.schedule().text(),
          source.origin().address());
    }
    console.out().print(table);
    for (SourceState state : states) {
      if (!state.message().isEmpty()) {
        console.out().println(state.name() + ": " + state.message());
      }
    }
  }

  private static String lastRun(SourceState state) {
    if (state.lastRuns().isEmpty()) {
      return "never";
    }
    RunReport run = state.lastRuns().getFirst();
    return time(run.started())
        + ", "
        + Words.number(run.read())
        + " read"
        + (run.rejected() == 0 ? "" : ", " + Words.number(run.rejected()) + " rejected");
  }

  private static String nextRun(@Nullable Instant next) {
    if (next == null) {
      return "-";
    }
    return next.isAfter(Instant.now()) ? time(next) : "due";
  }

  private static String time(Instant time) {
    return TIME.format(time.atZone(ZoneId.systemDefault()));
  }

  private static Map<String, Object> asMap(SourceState state, Map<String, Long> records) {
    SourceDeclaration source = state.declaration();
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("name", source.name());
    map.put("kind", source.origin().kind());
    map.put("address", source.origin().address());
    map.put("profile", source.profile());
    map.put("schedule", source.schedule().text());
    map.put("hours", source.hours().text());
    map.put("state", state.condition().name().toLowerCase(Locale.ROOT));
    map.put("message", state.message());
    map.put("complete", state.complete());
    map.put("failures", state.failures());
    map.put("records", records.getOrDefault(source.name(), 0L));
    map.put("nextRun", state.nextRun() == null ? null : state.nextRun().toString());
    map.put("lastRuns", state.lastRuns().stream().map(SourcesCommand::asMap).toList());
    return map;
  }

  private static Map<String, Object> asMap(RunReport run) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("started", run.started().toString());
    map.put("finished", run.finished() == null ? null : run.finished().toString());
    map.put("read", run.read());
    map.put("accepted", run.accepted());
    map.put("changed", run.changed());
    map.put("deleted", run.deleted());
    map.put("rejected", run.rejected());
    map.put("rejectedByRule", run.rejectedByRule());
    map.put("failure", run.failure());
    return map;
  }

  /** Leaves a source alone. */
  @Command(name = "pause", description = "Leaves a source alone until it is resumed.")
  Integer pause(
      @Mixin DataOptions options,
      @Parameters(paramLabel = "NAME", description = "The source.") String name) {
    return pause(options, name, true);
  }

  /** Ends a pause. */
  @Command(name = "resume", description = "Ends a pause: the schedule counts again.")
  Integer resume(
      @Mixin DataOptions options,
      @Parameters(paramLabel = "NAME", description = "The source.") String name) {
    return pause(options, name, false);
  }

  private Integer pause(DataOptions options, String name, boolean paused) {
    Settings settings = options.settings(console);
    if (settings.sources().stream().noneMatch(source -> source.name().equals(name))) {
      throw new BadSettingsException("There is no source «" + name + "» in the settings.");
    }
    try (Catalogue catalogue = Catalogue.in(settings)) {
      catalogue.store().pause(name, paused);
    }
    console.out().println(name + (paused ? " is paused." : " goes by its schedule again."));
    return 0;
  }
}
