package org.pinakes.ingest;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.pinakes.enrich.match.Grouping;
import org.pinakes.enrich.match.MatchFacts;
import org.pinakes.enrich.match.Verdict.Relation;
import org.pinakes.index.IndexSchema;
import org.pinakes.store.matches.KnownPair;
import org.pinakes.store.matches.MatchBase;

/** Makes the groups anew that a batch concerns. Not thread-safe; for one batch. */
final class GroupRound {
  private final MatchBase base;
  private final SiteDecider decider;
  private final KnownFacts facts;
  private final Set<Long> visited = new TreeSet<>();
  private final Map<Long, String> before = new HashMap<>();
  private final Map<Long, String> now = new HashMap<>();
  private final Set<Long> changed = new HashSet<>();
  private final Map<String, List<Long>> groups = new LinkedHashMap<>();

  GroupRound(MatchBase base, SiteDecider decider, KnownFacts facts) {
    this.base = base;
    this.decider = decider;
    this.facts = facts;
  }

  /** Groups anew whoever is connected with these. */
  void group(Collection<Long> concerned) {
    Set<Long> seeds = new HashSet<>(concerned);
    for (String merged : new HashSet<>(base.groups().mergedIds(concerned).values())) {
      seeds.addAll(base.groups().members(merged));
    }
    List<KnownPair> pairs = connected(seeds);
    before.putAll(base.groups().mergedIds(visited));
    facts.load(visited);
    Map<String, Long> numbers = numbers();
    for (List<MatchFacts> group : decider.grouping().of(pairs.stream().map(this::pair).toList())) {
      name(group, numbers);
    }
    changed.addAll(visited);
    changed.removeIf(number -> Objects.equals(before.get(number), now.get(number)));
    Map<Long, String> joined = new HashMap<>(now);
    joined.keySet().retainAll(changed);
    base.groups().set(changed, joined);
  }

  /** All pairs of whoever can be reached. */
  private List<KnownPair> connected(Set<Long> seeds) {
    List<KnownPair> pairs = new ArrayList<>();
    Set<Long> frontier = seeds;
    while (!frontier.isEmpty()) {
      visited.addAll(frontier);
      Set<Long> next = new HashSet<>();
      for (KnownPair pair : base.pairs().of(frontier)) {
        if (pair.same()) {
          if (pair.one() < pair.other()) {
            pairs.add(pair);
          }
          if (!visited.contains(pair.other())) {
            next.add(pair.other());
          }
        }
      }
      frontier = next;
    }
    return pairs;
  }

  private Grouping.Pair pair(KnownPair pair) {
    boolean certain = pair.relation().equals(Relation.TOGETHER.name());
    return new Grouping.Pair(facts.get(pair.one()), facts.get(pair.other()), pair.score(), certain);
  }

  private Map<String, Long> numbers() {
    Map<String, Long> numbers = new HashMap<>();
    for (long number : visited) {
      MatchFacts known = facts.find(number);
      if (known != null) {
        numbers.put(known.id(), number);
      }
    }
    return numbers;
  }

  /** A group is named for the member that came first, so that the name stays when others come. */
  private void name(List<MatchFacts> group, Map<String, Long> numbers) {
    List<Long> members =
        group.stream().map(member -> numbers.getOrDefault(member.id(), 0L)).sorted().toList();
    String merged = IndexSchema.MERGED_PREFIX + facts.get(members.getFirst()).id();
    groups.put(merged, members);
    members.forEach(member -> now.put(member, merged));
  }

  /** Those that are members of another merged record than before, or of none any more. */
  Set<Long> changed() {
    return changed;
  }

  /** The groups as they are now: merged record to its members, first comer first. */
  Map<String, List<Long>> groups() {
    return groups;
  }

  /** Which of them was a member of which merged record before. */
  Map<Long, String> before() {
    return before;
  }

  /** Which of them is a member of which merged record now. */
  Map<Long, String> now() {
    return now;
  }
}
