package org.pinakes.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How one source is doing, in the reader's words.
 *
 * @param name in this catalogue
 * @param label for people
 * @param href its page
 * @param origin kind and address; empty when it is loaded by hand
 * @param condition class name of its condition, in small letters
 * @param conditionText its condition in words
 * @param message why it failed; may be empty
 * @param progress how far its run is, or null
 * @param facts schedule, next run, last run, records: label and value
 * @param chart records a day
 * @param actions what can be done with it
 */
public record SourceCard(
    String name,
    String label,
    String href,
    String origin,
    String condition,
    String conditionText,
    String message,
    @Nullable Progress progress,
    List<Fact> facts,
    DayChart chart,
    List<Action> actions) {

  /** Copies the lists. */
  public SourceCard {
    facts = List.copyOf(facts);
    actions = List.copyOf(actions);
  }

  /**
   * How far a run is.
   *
   * @param text in words
   * @param value entries met
   * @param max how many there will be, or null
   */
  public record Progress(String text, String value, @Nullable String max) {}

  /** Something to be known. */
  public record Fact(String label, String value) {}

  /**
   * A button.
   *
   * @param id of the button on the page
   * @param address where the form is sent
   * @param text what it says
   */
  public record Action(String id, String address, String text) {}
}
