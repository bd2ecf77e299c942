package org.pinakes.ingest;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.function.Function;
import java.util.function.LongConsumer;
import java.util.stream.Stream;
import org.pinakes.enrich.match.Grouping;
import org.pinakes.enrich.match.MatchFacts;
import org.pinakes.enrich.match.Verdict.Relation;
import org.pinakes.mapping.SourceProfile;
import org.pinakes.store.RecordStore;
import org.pinakes.store.StoredRecord;
import org.pinakes.store.matches.KnownPair;
import org.pinakes.store.matches.MatchBase;

/**
 * Matches a whole store for a look at what would be found, and changes nothing. All pairs that were
 * found are held in memory.
 */
public final class MatchSurvey {
  /** Pairs with fewer points are not told. */
  private static final int LOWEST = 50;

  private static final int STEP = 5;
  private static final int BATCH = 1000;
  private static final int NEAR = 8;
  private static final int EXAMPLES = 10;

  private final RecordStore store;
  private final Cataloguer cataloguer;
  private final Function<String, SourceProfile> profiles;
  private final MatchRules rules;

  /**
   * Prepares to look at a store.
   *
   * @param cataloguer one that notes what records are compared by
   * @param profiles the profile of a source by its name
   * @param rules the rules in force
   */
  public MatchSurvey(
      RecordStore store,
      Cataloguer cataloguer,
      Function<String, SourceProfile> profiles,
      MatchRules rules) {
    this.store = store;
    this.cataloguer = cataloguer;
    this.profiles = profiles;
    this.rules = rules;
  }

  /**
   * Looks at all records.
   *
   * @param work an empty folder for what has to be noted on the way
   * @param reached told now and then up to which store sequence
   */
  public MatchReport run(Path work, LongConsumer reached) {
    SiteDecider decider = new SiteDecider(rules.withThreshold(LOWEST));
    try (MatchBase base = MatchBase.open(work, MatchFacts.FORM);
        ExecutorService workers = Workers.open("survey")) {
      long records = take(base, decider, workers, reached);
      List<KnownPair> pairs = base.pairs().all();
      KnownFacts facts = new KnownFacts(base.facts());
      Set<Long> numbers = new HashSet<>();
      pairs.forEach(pair -> numbers.addAll(List.of(pair.one(), pair.other())));
      facts.load(numbers);
      List<KnownPair> same = pairs.stream().filter(KnownPair::same).toList();
      return new MatchReport(
          records,
          base.keys().heavy(),
          pairs.size() - same.size(),
          levels(same, facts),
          examples(same, facts));
    }
  }

  private long take(
      MatchBase base, SiteDecider decider, ExecutorService workers, LongConsumer reached) {
    StoredMoves remapping = new StoredMoves(cataloguer, profiles, workers);
    long taken = 0;
    long after = 0;
    List<StoredRecord> records = store.changedAfter(after, BATCH);
    while (!records.isEmpty()) {
      List<Move> moves =
          remapping.begin(records, after).moves().stream()
              .filter(move -> move.facts() != null)
              .toList();
      KnownFacts facts = new KnownFacts(base.facts());
      KeyRound keys = new KeyRound(base, decider, facts);
      if (keys.take(moves)) {
        new PairRound(base, decider, facts).compare(keys);
      }
      taken += moves.size();
      after = records.getLast().sequence();
      base.commit(after);
      reached.accept(after);
      records = store.changedAfter(after, BATCH);
    }
    return taken;
  }

  private List<MatchReport.Level> levels(List<KnownPair> same, KnownFacts facts) {
    List<MatchReport.Level> levels = new ArrayList<>();
    Stream.iterate(LOWEST, threshold -> threshold <= 100, threshold -> threshold + STEP)
        .forEach(threshold -> levels.add(level(threshold, same, facts)));
    if (rules.threshold() % STEP != 0 || rules.threshold() < LOWEST) {
      levels.add(level(rules.threshold(), same, facts));
    }
    levels.sort(Comparator.comparingInt(MatchReport.Level::threshold));
    return levels;
  }

  private MatchReport.Level level(int threshold, List<KnownPair> same, KnownFacts facts) {
    List<Grouping.Pair> pairs =
        same.stream()
            .filter(pair -> pair.score() >= threshold)
            .map(pair ->
                new Grouping.Pair(
                    facts.get(pair.one()),
                    facts.get(pair.other()),
                    pair.score(),
                    pair.relation().equals(Relation.TOGETHER.name())))
            .toList();
    List<List<MatchFacts>> groups =
        new SiteDecider(rules.withThreshold(threshold)).grouping().of(pairs);
    long members = groups.stream().mapToLong(List::size).sum();
    return new MatchReport.Level(threshold, pairs.size(), groups.size(), members);
  }

  private List<MatchReport.Example> examples(List<KnownPair> same, KnownFacts facts) {
    return same.stream()
        .filter(pair -> Math.abs(pair.score() - rules.threshold()) <= NEAR)
        .sorted(
            Comparator.comparingInt((KnownPair pair) -> Math.abs(pair.score() - rules.threshold()))
                .thenComparing(KnownPair::one)
                .thenComparing(KnownPair::other))
        .limit(EXAMPLES)
        .sorted(Comparator.comparingInt(KnownPair::score))
        .map(pair -> example(pair, facts.get(pair.one()), facts.get(pair.other())))
        .toList();
  }

  private static MatchReport.Example example(KnownPair pair, MatchFacts one, MatchFacts other) {
    return new MatchReport.Example(
        pair.score(), one.id(), one.title(), other.id(), other.title(), pair.reasons());
  }
}
