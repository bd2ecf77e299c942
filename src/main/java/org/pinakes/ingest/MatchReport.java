package org.pinakes.ingest;

import java.util.List;

/**
 * What matching would find in a store.
 *
 * @param records how many records were looked at
 * @param heavyKeys keys that say nothing because too many records share them
 * @param related pairs that are related without being the same
 * @param levels what is found at each threshold, lowest first
 * @param examples pairs whose score is near the threshold in force, lowest first
 */
public record MatchReport(
    long records, int heavyKeys, long related, List<Level> levels, List<Example> examples) {

  /** Copies the lists. */
  public MatchReport {
    levels = List.copyOf(levels);
    examples = List.copyOf(examples);
  }

  /**
   * What is found at one threshold.
   *
   * @param threshold score from which two records are the same
   * @param pairs pairs that reach it
   * @param groups groups that they make
   * @param members records in those groups
   */
  public record Level(int threshold, long pairs, long groups, long members) {}

  /**
   * A pair.
   *
   * @param score its points
   * @param one identifier of a record
   * @param oneTitle its title in plain words
   * @param other identifier of the other
   * @param otherTitle its title in plain words
   * @param reasons what was found, as codes with points
   */
  public record Example(
      int score, String one, String oneTitle, String other, String otherTitle, String reasons) {}
}
