package org.pinakes.web;

import java.util.List;

/**
 * The administrator's page of one source.
 *
 * @param frame what is around it
 * @param script address of the script that keeps it fresh
 * @param live whether it runs
 * @param back address of the list
 * @param report address of the report on its records
 * @param card how it is doing
 * @param runs its last runs
 * @param refusals records that were not accepted, in groups of one rule
 */
public record SourceView(
    Frame frame,
    String script,
    boolean live,
    String back,
    String report,
    SourceCard card,
    List<RunLine> runs,
    List<Rule> refusals) {

  /** Copies the lists. */
  public SourceView {
    runs = List.copyOf(runs);
    refusals = List.copyOf(refusals);
  }

  /**
   * A run.
   *
   * @param failed whether it ended before its end
   * @param ended how it ended, in words
   */
  public record RunLine(
      String started,
      String took,
      String read,
      String changed,
      String deleted,
      String rejected,
      boolean failed,
      String ended) {}

  /**
   * Records that broke one rule.
   *
   * @param rule its code
   * @param heading the code and how many are shown
   * @param examples some of them
   */
  public record Rule(String rule, String heading, List<Example> examples) {}

  /** A record that was not accepted. */
  public record Example(String id, String place, String reason, String at, String beginning) {}
}
