package org.pinakes.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.pinakes.index.FieldCount;
import org.pinakes.index.ValueCount;

/** Invented sources, one in each condition; notes what is done with them. */
final class TestDesk implements SourceDesk, ReportDesk {
  private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

  private static final Report REPORT =
      new Report(
          NOON,
          70,
          69,
          List.of(
              new FieldCount("title", 69, 69, 69, 0, List.of(), List.of()),
              new FieldCount(
                  "language",
                  60,
                  61,
                  9,
                  2,
                  List.of(new ValueCount("English", 50)),
                  List.of(new ValueCount("<Klingon>", 1)))),
          List.of(
              new Check(
                  Kind.ODD,
                  "unknown-language",
                  9,
                  List.of(new ValueCount("tlh", 9)),
                  List.of("sea-4")),
              new Check(Kind.UNMAPPED, "no-title", 1, List.of(), List.of("sea-9: no title"))));

  private final List<String> done = new CopyOnWriteArrayList<>();
  private volatile long reached = 1200;

  /** What was done, as {@code run sea}. */
  List<String> done() {
    return done;
  }

  /** Brings the run that goes on so far. */
  void reach(long read) {
    reached = read;
  }

  @Override
  public List<Source> sources() {
    Run good = new Run(NOON, NOON.plusSeconds(3909), 5000, 120, 3, 2, Map.of("no-title", 2L), "");
    Run bad =
        new Run(NOON, NOON.plusSeconds(9), 0, 0, 0, 0, Map.of(), "It answered <502> five times.");
    Run under = new Run(NOON, null, 1200, 1200, 0, 0, Map.of(), "");
    return List.of(
        source("sea", "Library of the Sea", Condition.IDLE, "", null, List.of(good)),
        source("moon", "Moon", Condition.FAILED, bad.failure(), null, List.of(bad, good)),
        source(
            "wind", "Wind & Co", Condition.RUNNING, "", new Reached(reached, 4000), List.of(under)),
        source("rain", "Rain", Condition.PAUSED, "", null, List.of()),
        new Source(
            "hand", "By hand", "", "", "", Condition.IDLE, "", null, null, 7, List.of(good)));
  }

  private static Source source(
      String name,
      String label,
      Condition condition,
      String message,
      @Nullable Reached reached,
      List<Run> runs) {
    Instant next = condition == Condition.IDLE ? NOON.plusSeconds(86_400L * 36_500) : null;
    return new Source(
        name,
        label,
        "oai",
        "https://" + name + ".invalid/oai",
        "daily 03:00",
        condition,
        message,
        reached,
        next,
        70,
        runs);
  }

  @Override
  public Map<LocalDate, Long> perDay(String name, LocalDate since) {
    return name.equals("sea") ? Map.of(since.plusDays(3), 40L, since.plusDays(9), 1000L) : Map.of();
  }

  @Override
  public List<Refusal> refusals(String name, int limit) {
    return name.equals("sea")
        ? List.of(
            new Refusal(
                "no-title", "it has no <title>", "x:1", "page 1, record 3", NOON, "<record/>"),
            new Refusal("no-title", "it has no title", "", "page 2, record 1", NOON, ""),
            new Refusal("not-xml", "it is no XML", "", "page 9, record 1", NOON, "<a><b>"))
        : List.of();
  }

  @Override
  public void run(String name) {
    done.add("run " + name);
  }

  @Override
  public void pause(String name) {
    done.add("pause " + name);
  }

  @Override
  public void resume(String name) {
    done.add("resume " + name);
  }

  @Override
  public Standing of(String source) {
    return switch (source) {
      case "sea" -> new Standing(false, 100, REPORT, "");
      case "wind" -> new Standing(true, 40, null, "");
      case "moon" -> new Standing(false, 0, null, "The store <is away>.");
      default -> new Standing(false, 0, null, "");
    };
  }

  @Override
  public void begin(String source) {
    done.add("report " + source);
  }
}
