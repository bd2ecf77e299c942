package org.pinakes.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The sources of the catalogue, as whoever looks after them sees them from the site. Thread-safe.
 */
public interface SourceDesk {

  /** All sources: first the declared ones in the order of the settings, then the loaded ones. */
  List<Source> sources();

  /** One of them by its name. */
  default Optional<Source> source(String name) {
    return sources().stream().filter(source -> source.name().equals(name)).findFirst();
  }

  /** Records that runs of a source brought on each day since one, days without any left out. */
  Map<LocalDate, Long> perDay(String name, LocalDate since);

  /** Records of a source that were not accepted, newest first. */
  List<Refusal> refusals(String name, int limit);

  /** Runs a source soon. */
  void run(String name);

  /** Leaves a source alone from now on. */
  void pause(String name);

  /** Ends a pause. */
  void resume(String name);

  /** In one word how a source is doing; the messages have each as {@code condition.NAME}. */
  enum Condition {
    /** Nothing to be done at the moment. */
    IDLE,
    /** A run goes on. */
    RUNNING,
    /** Left alone. */
    PAUSED,
    /** The last run ended before its end. */
    FAILED
  }

  /**
   * A source.
   *
   * @param name in this catalogue
   * @param label for people
   * @param kind how it is fetched ({@code oai}, {@code files}); empty when it is only loaded by
   *     hand
   * @param address where it is; empty when it is only loaded by hand
   * @param schedule when it runs, as the settings say it; empty when it is only loaded by hand
   * @param condition in one word
   * @param message why it failed; may be empty
   * @param reached how far the run is, or null
   * @param nextRun when it runs next by itself, or null
   * @param records kept and not deleted
   * @param runs its last runs, newest first
   */
  record Source(
      String name,
      String label,
      String kind,
      String address,
      String schedule,
      Condition condition,
      String message,
      @Nullable Reached reached,
      @Nullable Instant nextRun,
      long records,
      List<Run> runs) {

    /** Copies the list. */
    public Source {
      runs = List.copyOf(runs);
    }

    /** Whether it can be run from here. */
    boolean declared() {
      return !kind.isEmpty();
    }
  }

  /**
   * How far a run is.
   *
   * @param read entries met
   * @param expected how many there will be, or -1
   */
  record Reached(long read, long expected) {}

  /**
   * A run.
   *
   * @param started when it began
   * @param finished when it ended, or null while it goes on or when it was cut short
   * @param read entries met
   * @param changed records that were new or different
   * @param deleted deletions met
   * @param rejected records refused
   * @param rejectedByRule refused records by rule
   * @param failure why it ended before its end, or empty
   */
  record Run(
      Instant started,
      @Nullable Instant finished,
      long read,
      long changed,
      long deleted,
      long rejected,
      Map<String, Long> rejectedByRule,
      String failure) {

    /** Copies the map. */
    public Run {
      rejectedByRule = Map.copyOf(rejectedByRule);
    }
  }

  /**
   * A record that was not accepted.
   *
   * @param rule stable code of the broken rule
   * @param reason in a librarian's words
   * @param nativeId its identifier, or empty
   * @param place file, number in it and offset, in words
   * @param at when
   * @param beginning what was received, as text; cut where it is long
   */
  record Refusal(
      String rule, String reason, String nativeId, String place, Instant at, String beginning) {}
}
