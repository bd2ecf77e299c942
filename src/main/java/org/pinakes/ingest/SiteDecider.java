package org.pinakes.ingest;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.pinakes.enrich.match.EvidencePoints;
import org.pinakes.enrich.match.Grouping;
import org.pinakes.enrich.match.MatchFacts;
import org.pinakes.enrich.match.MatchKeys;
import org.pinakes.enrich.match.Matching;
import org.pinakes.enrich.match.Verdict;
import org.pinakes.enrich.match.Verdict.Reason;
import org.pinakes.enrich.match.Verdict.Relation;

/** The decision on two records, with what the site has said about them. Immutable. */
final class SiteDecider implements Grouping.Decider {
  private static final int CERTAIN = 100;

  private final Matching matching = new Matching(EvidencePoints.standard());
  private final MatchRules rules;
  private final Map<String, Set<Integer>> together;
  private final Map<String, Set<Integer>> apart;

  SiteDecider(MatchRules rules) {
    this.rules = rules;
    together = numbered(rules.together());
    apart = numbered(rules.apart());
  }

  /** Identifier to the lists that it stands in. */
  private static Map<String, Set<Integer>> numbered(List<Set<String>> lists) {
    Map<String, Set<Integer>> numbered = new HashMap<>();
    for (int i = 0; i < lists.size(); i++) {
      for (String id : lists.get(i)) {
        numbered.computeIfAbsent(id, none -> new HashSet<>()).add(i);
      }
    }
    return numbered;
  }

  @Override
  public Verdict decide(MatchFacts one, MatchFacts other) {
    if (share(apart, one, other)) {
      return said(matching.decide(one, other).score(), Relation.APART, "keep-apart");
    }
    if (share(together, one, other)) {
      return said(CERTAIN, Relation.TOGETHER, "keep-together");
    }
    return matching.decide(one, other);
  }

  private static Verdict said(int score, Relation relation, String why) {
    return new Verdict(score, relation, List.of(new Reason(why, 0)));
  }

  private static boolean share(Map<String, Set<Integer>> lists, MatchFacts one, MatchFacts other) {
    Set<Integer> here = lists.getOrDefault(one.id(), Set.of());
    Set<Integer> there = lists.getOrDefault(other.id(), Set.of());
    return !Collections.disjoint(here, there);
  }

  /** Whether two records may be compared: not within one source, unless the site says so. */
  boolean mayCompare(MatchFacts one, MatchFacts other) {
    return !one.source().equals(other.source())
        || rules.within().contains(one.source())
        || share(together, one, other);
  }

  /** Whether records of one source alone can have anything to compare. */
  boolean comparesWithin() {
    return !rules.within().isEmpty() || !together.isEmpty();
  }

  /** The keys of a record; those that must be kept together share one. */
  long[] keys(MatchFacts facts) {
    long[] keys = MatchKeys.of(facts);
    Set<Integer> lists = together.get(facts.id());
    if (lists == null) {
      return keys;
    }
    List<Long> all = new ArrayList<>(Arrays.stream(keys).boxed().toList());
    for (int list : lists) {
      all.add(MatchKeys.of('k', Collections.min(rules.together().get(list))));
    }
    return all.stream().mapToLong(Long::longValue).distinct().toArray();
  }

  Grouping grouping() {
    return new Grouping(this, rules.threshold(), rules.within()::contains);
  }

  int threshold() {
    return rules.threshold();
  }
}
