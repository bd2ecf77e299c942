package org.pinakes.ingest;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.pinakes.enrich.match.MatchFacts;
import org.pinakes.enrich.match.Verdict;
import org.pinakes.store.matches.KnownPair;
import org.pinakes.store.matches.MatchBase;

/** Compares the records of a batch with their candidates. Not thread-safe; for one batch. */
final class PairRound {
  private final MatchBase base;
  private final SiteDecider decider;
  private final KnownFacts facts;
  private final Set<Long> concerned = new HashSet<>();
  private final Set<Long> relatedAnew = new HashSet<>();

  PairRound(MatchBase base, SiteDecider decider, KnownFacts facts) {
    this.base = base;
    this.decider = decider;
    this.facts = facts;
  }

  /** Replaces the pairs of the records that a round over the keys has found to need it. */
  void compare(KeyRound keys) {
    Set<Long> dirty = keys.dirty();
    keys.prepare(dirty);
    concerned.addAll(dirty);
    concerned.addAll(keys.gone());
    List<KnownPair> before = base.pairs().of(concerned);
    Map<Long, Set<Long>> candidates = new HashMap<>();
    Set<Long> all = new HashSet<>();
    for (long number : dirty) {
      Set<Long> some = keys.candidates(number);
      candidates.put(number, some);
      all.addAll(some);
    }
    facts.load(all);
    List<KnownPair> now = new ArrayList<>();
    candidates.forEach(
        (number, others) -> others.forEach(other -> pair(number, other, dirty, now)));
    base.pairs().forget(before);
    base.pairs().add(now);
    before.forEach(pair -> note(pair));
    now.forEach(pair -> note(pair));
    noteRelations(before, now);
  }

  /** Each pair once, also when both are looked at. */
  private void pair(long number, long other, Set<Long> dirty, List<KnownPair> pairs) {
    MatchFacts here = facts.find(number);
    MatchFacts there = facts.find(other);
    boolean turned = dirty.contains(other) && other < number;
    if (here == null || there == null || turned || !decider.mayCompare(here, there)) {
      return;
    }
    Verdict verdict = decider.decide(here, there);
    boolean same = verdict.same(decider.threshold());
    if (same || verdict.relation().isRelated()) {
      pairs.add(
          new KnownPair(
              number, other, same, verdict.score(), verdict.relation().name(), verdict.told()));
    }
  }

  private void note(KnownPair pair) {
    concerned.add(pair.one());
    concerned.add(pair.other());
  }

  private void noteRelations(List<KnownPair> before, List<KnownPair> now) {
    Set<List<Object>> old = relations(before);
    Set<List<Object>> fresh = relations(now);
    before.stream().filter(pair -> !fresh.contains(relation(pair))).forEach(this::related);
    now.stream().filter(pair -> !old.contains(relation(pair))).forEach(this::related);
  }

  private static Set<List<Object>> relations(List<KnownPair> pairs) {
    Set<List<Object>> relations = new HashSet<>();
    pairs.forEach(pair -> relations.add(relation(pair)));
    return relations;
  }

  private static List<Object> relation(KnownPair pair) {
    long first = Math.min(pair.one(), pair.other());
    long second = Math.max(pair.one(), pair.other());
    return List.of(first, second, pair.same() ? "" : pair.relation());
  }

  private void related(KnownPair pair) {
    if (!pair.same()) {
      relatedAnew.add(pair.one());
      relatedAnew.add(pair.other());
    }
  }

  /** Everyone whose pairs may have changed, those who are gone included. */
  Set<Long> concerned() {
    return concerned;
  }

  /** Those that are related to others than before. */
  Set<Long> relatedAnew() {
    return relatedAnew;
  }
}
