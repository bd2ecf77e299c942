package org.pinakes.web;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.pinakes.web.SourceDesk.Condition;
import org.pinakes.web.SourceDesk.Run;
import org.pinakes.web.SourceDesk.Source;

/** Says how sources are doing in a reader's words. Thread-safe. */
final class SourceCards {
  /** Days in a chart, today included. */
  private static final int DAYS = 30;

  private final SourceDesk desk;
  private final InstantSource clock;
  private final ZoneId zone;

  /**
   * @param zone in which days are counted and times are told
   */
  SourceCards(SourceDesk desk, InstantSource clock, ZoneId zone) {
    this.desk = desk;
    this.clock = clock;
    this.zone = zone;
  }

  SourceCard card(Visit visit, Source source) {
    return new SourceCard(
        source.name(),
        source.label(),
        visit.links().adminSource(source.name()),
        source.declared() ? source.kind() + " · " + source.address() : "",
        source.condition().name().toLowerCase(Locale.ROOT),
        visit.messages().value("condition", source.condition().name()),
        source.message(),
        progress(visit, source),
        facts(visit, source),
        chart(visit, source),
        actions(visit, source));
  }

  String moment(Visit visit, Instant time) {
    return visit.messages().moment(time.atZone(zone));
  }

  private static SourceCard.@Nullable Progress progress(Visit visit, Source source) {
    SourceDesk.Reached reached = source.reached();
    if (reached == null) {
      return null;
    }
    boolean known = reached.expected() > 0;
    long max = Math.max(reached.expected(), reached.read());
    String text =
        known
            ? visit
                .messages()
                .text("desk.progress_of", Map.of("read", reached.read(), "expected", max))
            : visit.text("desk.progress", "read", reached.read());
    return new SourceCard.Progress(
        text, Long.toString(reached.read()), known ? Long.toString(max) : null);
  }

  private List<SourceCard.Fact> facts(Visit visit, Source source) {
    List<SourceCard.Fact> facts = new ArrayList<>();
    facts.add(fact(visit, "desk.records", visit.messages().number(source.records())));
    if (source.declared()) {
      facts.add(fact(visit, "desk.schedule", source.schedule()));
    }
    Instant next = source.nextRun();
    if (next != null) {
      boolean due = !next.isAfter(clock.instant());
      facts.add(fact(visit, "desk.next", due ? visit.text("desk.now") : moment(visit, next)));
    }
    if (!source.runs().isEmpty()) {
      Run last = source.runs().getFirst();
      facts.add(
          fact(visit, "desk.last", moment(visit, last.started()) + " · " + outcome(visit, last)));
    }
    return facts;
  }

  private static SourceCard.Fact fact(Visit visit, String key, String value) {
    return new SourceCard.Fact(visit.text(key), value);
  }

  private static String outcome(Visit visit, Run run) {
    return visit
        .messages()
        .text(
            "desk.outcome",
            Map.of("read", run.read(), "changed", run.changed(), "rejected", run.rejected()));
  }

  private DayChart chart(Visit visit, Source source) {
    LocalDate today = clock.instant().atZone(zone).toLocalDate();
    LocalDate first = today.minusDays(DAYS - 1L);
    return DayChart.of(desk.perDay(source.name(), first), first, today, visit.messages());
  }

  private static List<SourceCard.Action> actions(Visit visit, Source source) {
    if (!source.declared()) {
      return List.of();
    }
    return switch (source.condition()) {
      case PAUSED -> List.of(resume(visit, source));
      case RUNNING -> List.of(pause(visit, source));
      case IDLE, FAILED -> List.of(run(visit, source), pause(visit, source));
    };
  }

  private static SourceCard.Action run(Visit visit, Source source) {
    return action(visit, source, "run", visit.text("desk.run"));
  }

  private static SourceCard.Action pause(Visit visit, Source source) {
    return action(visit, source, "pause", visit.text("desk.pause"));
  }

  private static SourceCard.Action resume(Visit visit, Source source) {
    return action(visit, source, "resume", visit.text("desk.resume"));
  }

  private static SourceCard.Action action(Visit visit, Source source, String verb, String text) {
    String address = visit.links().adminSource(source.name(), verb);
    return new SourceCard.Action(verb + "-" + source.name(), address, text);
  }

  static boolean anyRuns(List<Source> sources) {
    return sources.stream().anyMatch(source -> source.condition() == Condition.RUNNING);
  }
}
