package org.pinakes.enrich.match;

import java.util.List;
import java.util.stream.Collectors;

/**
 * What two records are to each other, and why.
 *
 * @param score points for being the same, 0 to 100
 * @param relation what they are to each other, whatever the score
 * @param reasons what was found, in the order in which it was looked at
 */
public record Verdict(int score, Relation relation, List<Reason> reasons) {

  /** What two records can be to each other besides the same by their score. */
  public enum Relation {
    /** Nothing known but the score: they are the same when it reaches the threshold. */
    SCORED,
    /** Never the same, whatever the score. */
    APART,
    /** One is a preprint of the other. */
    PREPRINT,
    /** One corrects the other. */
    ERRATUM,
    /** One withdraws the other. */
    RETRACTION,
    /** One comments on the other. */
    COMMENT,
    /** The site says that they are the same. */
    TOGETHER;

    /** Whether the two belong to each other without being the same. */
    public boolean isRelated() {
      return this == PREPRINT || this == ERRATUM || this == RETRACTION || this == COMMENT;
    }
  }

  /**
   * Something found.
   *
   * @param code an {@link Evidence} in kebab-case, or what keeps two apart ({@code part-differs})
   * @param points what it counts, 0 for what decides by itself
   */
  public record Reason(String code, int points) {
    @Override
    public String toString() {
      return points == 0 ? code : "%s %+d".formatted(code, points);
    }
  }

  /** Copies the list. */
  public Verdict {
    reasons = List.copyOf(reasons);
  }

  /** Whether the two are the same. */
  public boolean same(int threshold) {
    return relation == Relation.TOGETHER || (relation == Relation.SCORED && score >= threshold);
  }

  /** The reasons in one line: codes with their points. */
  public String told() {
    return reasons.stream().map(Reason::toString).collect(Collectors.joining(", "));
  }
}
