package org.pinakes.ingest;

import java.util.Locale;
import org.pinakes.enrich.match.MatchFacts;
import org.pinakes.enrich.match.Verdict.Relation;

/** How a record that is related to another is shown with it. */
final class Kinship {
  private Kinship() {}

  /**
   * {@code kind | identifier of the other}; the kinds are those of {@link MatchFacts} relations.
   */
  static String of(String relation, MatchFacts one, MatchFacts other) {
    return kind(Relation.valueOf(relation), one) + " | " + other.id();
  }

  private static String kind(Relation relation, MatchFacts one) {
    boolean about = one.notice() != MatchFacts.Notice.NONE;
    return switch (relation) {
      case PREPRINT -> one.kind() == MatchFacts.Kind.PREPRINT ? "preprint-of" : "preprint-in";
      case ERRATUM -> about ? "erratum-for" : "erratum-in";
      case RETRACTION -> about ? "retraction-of" : "retraction-in";
      case COMMENT -> about ? "comment-on" : "comment-in";
      case SCORED, APART, TOGETHER -> relation.name().toLowerCase(Locale.ROOT);
    };
  }
}
