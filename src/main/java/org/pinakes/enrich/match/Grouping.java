package org.pinakes.enrich.match;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.pinakes.enrich.match.Verdict.Relation;

/**
 * Makes groups out of pairs: the surest pairs first, and a record or group joins another only when
 * none of its members is a stranger to any of the other's, so that a bad pair does not chain two
 * works. The groups do not depend on the order in which records came. Immutable and thread-safe.
 */
public final class Grouping {
  /** Members of one group may miss the threshold by so much among each other. */
  private static final int SLACK = 24;

  private final Decider decider;
  private final int threshold;
  private final Predicate<String> within;

  /** What two records are to each other. */
  @FunctionalInterface
  public interface Decider {
    /** The verdict on two records. */
    Verdict decide(MatchFacts one, MatchFacts other);
  }

  /**
   * A pair that is the same by its verdict.
   *
   * @param one a record
   * @param other another
   * @param score the pair's score
   * @param certain whether the site says so, which overrules all else
   */
  public record Pair(MatchFacts one, MatchFacts other, int score, boolean certain) {}

  /**
   * @param decider the verdict on any two records
   * @param threshold score from which a pair is the same
   * @param within whether records of that source may be the same as others of it
   */
  public Grouping(Decider decider, int threshold, Predicate<String> within) {
    this.decider = decider;
    this.threshold = threshold;
    this.within = within;
  }

  /** Groups of two or more records among those that the pairs connect. */
  public List<List<MatchFacts>> of(Collection<Pair> pairs) {
    List<Pair> ordered = new ArrayList<>(pairs);
    ordered.sort(
        Comparator.comparing(Pair::certain)
            .reversed()
            .thenComparing(Comparator.comparingInt(Pair::score).reversed())
            .thenComparing(pair -> first(pair))
            .thenComparing(pair -> second(pair)));
    Map<String, List<MatchFacts>> groupOf = new HashMap<>();
    Map<List<MatchFacts>, Boolean> alive = new java.util.IdentityHashMap<>();
    for (Pair pair : ordered) {
      List<MatchFacts> here = groupOf.computeIfAbsent(pair.one.id(), id -> lone(pair.one));
      List<MatchFacts> there = groupOf.computeIfAbsent(pair.other.id(), id -> lone(pair.other));
      if (here != there && (pair.certain || mayJoin(here, there))) {
        here.addAll(there);
        there.forEach(member -> groupOf.put(member.id(), here));
        alive.remove(there);
        alive.put(here, true);
      }
    }
    return sorted(alive.keySet());
  }

  private static String first(Pair pair) {
    return pair.one.id().compareTo(pair.other.id()) < 0 ? pair.one.id() : pair.other.id();
  }

  private static String second(Pair pair) {
    return pair.one.id().compareTo(pair.other.id()) < 0 ? pair.other.id() : pair.one.id();
  }

  private static List<MatchFacts> lone(MatchFacts facts) {
    List<MatchFacts> group = new ArrayList<>();
    group.add(facts);
    return group;
  }

  private boolean mayJoin(List<MatchFacts> here, List<MatchFacts> there) {
    for (MatchFacts one : here) {
      for (MatchFacts other : there) {
        if (one.source().equals(other.source()) && !within.test(one.source())) {
          return false;
        }
        Verdict verdict = decider.decide(one, other);
        boolean strangers =
            verdict.relation() == Relation.SCORED
                ? verdict.score() < threshold - SLACK
                : verdict.relation() != Relation.TOGETHER;
        if (strangers) {
          return false;
        }
      }
    }
    return true;
  }

  private static List<List<MatchFacts>> sorted(Set<List<MatchFacts>> groups) {
    Map<String, List<MatchFacts>> byFirst = new LinkedHashMap<>();
    groups.forEach(group -> group.sort(Comparator.comparing(MatchFacts::id)));
    groups.stream()
        .sorted(Comparator.comparing(group -> group.getFirst().id()))
        .forEach(group -> byFirst.put(group.getFirst().id(), group));
    return List.copyOf(byFirst.values());
  }
}
