package org.pinakes.enrich.match;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.pinakes.enrich.match.MatchFacts.Kind;
import org.pinakes.enrich.match.MatchFacts.Notice;
import org.pinakes.enrich.match.Verdict.Reason;
import org.pinakes.enrich.match.Verdict.Relation;

/**
 * Decides on two records. The verdict is the same whichever comes first, and depends on nothing but
 * the two. Immutable and thread-safe.
 */
public final class Matching {
  /** Score from which two records are the same when the site says nothing else. */
  public static final int THRESHOLD = 74;

  private static final int MOST = 100;

  /** A title of fewer words or letters is short: an author may well use it twice. */
  private static final int SHORT_WORDS = 4;

  private static final int SHORT_LETTERS = 20;
  private static final int SHORT_CHARACTERS = 10;

  private final EvidencePoints points;

  /** Decides by a list of points. */
  public Matching(EvidencePoints points) {
    this.points = points;
  }

  /** What two records are to each other. */
  public Verdict decide(MatchFacts one, MatchFacts other) {
    Comparison comparison = new Comparison(one, other);
    List<Evidence> found = comparison.evidence();
    List<Reason> reasons = new ArrayList<>();
    int sum = 0;
    for (Evidence evidence : found) {
      sum += points.of(evidence);
      reasons.add(new Reason(evidence.code(), points.of(evidence)));
    }
    int score = Math.clamp(sum, 0, MOST);
    String veto = veto(one, other, comparison);
    if (veto.isEmpty()) {
      return new Verdict(score, Relation.SCORED, reasons);
    }
    reasons.add(new Reason(veto, 0));
    return new Verdict(score, related(one, other, comparison), reasons);
  }

  /** What keeps two records apart whatever else they share, or nothing. */
  private static String veto(MatchFacts one, MatchFacts other, Comparison comparison) {
    if (one.notice() != other.notice()) {
      return "notice";
    }
    if (one.kind() != other.kind() && one.kind() != Kind.OTHER && other.kind() != Kind.OTHER) {
      return "kind-differs";
    }
    if (differ(one.part(), other.part())) {
      return "part-differs";
    }
    boolean books = one.kind() == Kind.BOOK || other.kind() == Kind.BOOK;
    if (books && differ(one.edition(), other.edition())) {
      return "edition-differs";
    }
    if (books && comparison.has(Evidence.YEAR_DIFFERS, Evidence.YEAR_NEAR)) {
      return "edition-differs";
    }
    return "";
  }

  private static Relation related(MatchFacts one, MatchFacts other, Comparison comparison) {
    if (!comparison.sameWork()) {
      return Relation.APART;
    }
    if (one.notice() != other.notice()) {
      return switch (one.notice() == Notice.NONE ? other.notice() : one.notice()) {
        case ERRATUM -> Relation.ERRATUM;
        case RETRACTION -> Relation.RETRACTION;
        case COMMENT -> Relation.COMMENT;
        case NONE -> Relation.APART;
      };
    }
    boolean paper = one.kind() == Kind.ARTICLE || other.kind() == Kind.ARTICLE;
    boolean preprint = one.kind() == Kind.PREPRINT || other.kind() == Kind.PREPRINT;
    return paper && preprint && one.notice() == Notice.NONE ? Relation.PREPRINT : Relation.APART;
  }

  private static boolean differ(String one, String other) {
    return !one.isEmpty() && !other.isEmpty() && !one.equals(other);
  }

  /** What two records have in common and in what they differ. */
  private static final class Comparison {
    private final MatchFacts one;
    private final MatchFacts other;
    private final List<Evidence> found = new ArrayList<>();

    Comparison(MatchFacts one, MatchFacts other) {
      this.one = one;
      this.other = other;
    }

    List<Evidence> evidence() {
      lists(one.dois(), other.dois(), Evidence.DOI_SAME, Evidence.DOI_DIFFERS);
      values(one.pmid(), other.pmid(), Evidence.PMID_SAME, Evidence.PMID_DIFFERS);
      values(one.pmcid(), other.pmcid(), Evidence.PMCID_SAME, Evidence.PMCID_DIFFERS);
      lists(one.isbns(), other.isbns(), Evidence.ISBN_SAME, Evidence.ISBN_DIFFERS);
      titles();
      authors();
      years();
      values(one.volume(), other.volume(), Evidence.VOLUME_SAME, Evidence.VOLUME_DIFFERS);
      values(one.startPage(), other.startPage(), Evidence.PAGE_SAME, Evidence.PAGE_DIFFERS);
      journals();
      return found;
    }

    boolean has(Evidence... any) {
      return !Collections.disjoint(found, List.of(any));
    }

    /** Whether both are about one work, leaving aside where and when they appeared. */
    boolean sameWork() {
      boolean title =
          has(Evidence.TITLE_SAME, Evidence.TITLE_CLOSE, Evidence.TITLE_PART, Evidence.TITLE_SHORT);
      boolean strangers = has(Evidence.AUTHORS_DIFFER);
      boolean notice = one.notice() != other.notice();
      return notice
          ? title && (!strangers || has(Evidence.ISSN_SAME, Evidence.JOURNAL_SAME))
          : has(Evidence.DOI_SAME)
              || (title && has(Evidence.AUTHOR_SAME, Evidence.AUTHORS_OVERLAP));
    }

    private void values(String here, String there, Evidence same, Evidence differs) {
      if (!here.isEmpty() && !there.isEmpty()) {
        found.add(here.equals(there) ? same : differs);
      }
    }

    private void lists(List<String> here, List<String> there, Evidence same, Evidence differs) {
      if (!here.isEmpty() && !there.isEmpty()) {
        found.add(Collections.disjoint(here, there) ? differs : same);
      }
    }

    private void titles() {
      if (one.title().isEmpty() || other.title().isEmpty()) {
        return;
      }
      Evidence best = best(TitleLikeness.of(one.title(), other.title()));
      boolean agree = best.ordinal() <= Evidence.TITLE_PART.ordinal();
      if (agree && (one.generic() || other.generic())) {
        found.add(Evidence.TITLE_GENERIC);
      } else if (agree && (isShort(one.title()) || isShort(other.title()))) {
        found.add(Evidence.TITLE_SHORT);
      } else if (best == Evidence.TITLE_DIFFERS && known()) {
        found.add(Evidence.TITLE_DIFFERS_KNOWN);
      } else {
        found.add(best);
      }
    }

    private static boolean isShort(String title) {
      if (PlainWords.isUnspaced(title)) {
        return title.length() < SHORT_CHARACTERS;
      }
      return title.length() < SHORT_LETTERS
          || title.chars().filter(c -> c == ' ').count() < SHORT_WORDS - 1;
    }

    private Evidence best(Evidence mainTitles) {
      Evidence best = mainTitles;
      best = better(best, one.otherTitle(), other.title());
      best = better(best, one.title(), other.otherTitle());
      return better(best, one.otherTitle(), other.otherTitle());
    }

    private static Evidence better(Evidence best, String here, String there) {
      if (here.isEmpty() || there.isEmpty()) {
        return best;
      }
      Evidence likeness = TitleLikeness.of(here, there);
      return likeness.ordinal() < best.ordinal() ? likeness : best;
    }

    private boolean known() {
      return has(Evidence.DOI_SAME, Evidence.PMID_SAME, Evidence.PMCID_SAME);
    }

    private void authors() {
      if (one.authors().isEmpty() || other.authors().isEmpty()) {
        return;
      }
      if (AuthorNames.agree(one.authors().getFirst(), other.authors().getFirst())) {
        found.add(Evidence.AUTHOR_SAME);
      } else if (one.authors().stream().anyMatch(this::isAmongOthers)) {
        found.add(Evidence.AUTHORS_OVERLAP);
      } else {
        found.add(Evidence.AUTHORS_DIFFER);
      }
    }

    private boolean isAmongOthers(String author) {
      return other.authors().stream().anyMatch(another -> AuthorNames.agree(author, another));
    }

    private void years() {
      if (one.firstYear() == 0 || other.firstYear() == 0) {
        return;
      }
      int apart =
          Math.max(
              Math.max(one.firstYear(), other.firstYear())
                  - Math.min(one.lastYear(), other.lastYear()),
              0);
      found.add(
          switch (apart) {
            case 0 -> Evidence.YEAR_SAME;
            case 1 -> Evidence.YEAR_NEAR;
            default -> Evidence.YEAR_DIFFERS;
          });
    }

    private void journals() {
      if (!Collections.disjoint(one.issns(), other.issns())) {
        found.add(Evidence.ISSN_SAME);
      } else if (!one.journal().isEmpty() && !other.journal().isEmpty()) {
        found.add(
            JournalNames.agree(one.journal(), other.journal())
                ? Evidence.JOURNAL_SAME
                : Evidence.JOURNAL_DIFFERS);
      }
    }
  }
}
