package org.pinakes.ingest;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pinakes.enrich.match.MatchFacts;
import org.pinakes.store.matches.KeyTable.KeyEntry;
import org.pinakes.store.matches.MatchBase;

/**
 * Takes a batch's facts and keys into the base, and knows afterwards who shares which key. A key
 * that more than {@link #MOST_HOLDERS} records share says nothing; when one passes that line in
 * either direction, all who have it must be looked at again, so that what is found does not depend
 * on the order in which records came. Not thread-safe; for one batch.
 */
final class KeyRound {
  /** Records that a key can have and still say something. */
  static final int MOST_HOLDERS = 50;

  private final MatchBase base;
  private final SiteDecider decider;
  private final KnownFacts facts;
  private final Map<Long, String> put = new LinkedHashMap<>();
  private final List<Long> gone = new ArrayList<>();
  private final List<KeyEntry> added = new ArrayList<>();
  private final List<KeyEntry> removed = new ArrayList<>();
  private final Set<Long> dirty = new HashSet<>();
  private Map<Long, Set<Long>> holders = new HashMap<>();

  KeyRound(MatchBase base, SiteDecider decider, KnownFacts facts) {
    this.base = base;
    this.decider = decider;
    this.facts = facts;
  }

  /**
   * Takes the batch in.
   *
   * @return whether any of it can have a match; false while there is one source only
   */
  boolean take(List<Move> moves) {
    Map<Long, String> before = base.facts().of(moves.stream().map(Move::number).toList());
    moves.forEach(move -> note(move, before));
    boolean alone = base.sources().size() < 2 && !decider.comparesWithin();
    if (!alone) {
      Set<Long> keys = new HashSet<>();
      added.forEach(entry -> keys.add(entry.key()));
      removed.forEach(entry -> keys.add(entry.key()));
      moves.forEach(move -> Arrays.stream(keys(move.facts())).forEach(keys::add));
      holders = base.keys().holders(keys);
    }
    base.facts().write(put, gone);
    base.keys().write(added, removed);
    if (!alone) {
      dirty.addAll(put.keySet());
      keepHolders();
    }
    return !alone;
  }

  private void note(Move move, Map<Long, String> before) {
    String old = before.get(move.number());
    MatchFacts now = move.facts();
    if (now != null) {
      put.put(move.number(), now.packed());
      facts.put(move.number(), now);
      base.addSource(now.source());
    } else if (old != null) {
      gone.add(move.number());
    }
    long[] oldKeys = keys(old == null ? null : MatchFacts.read(old));
    long[] keys = keys(now);
    entries(move.number(), keys, oldKeys, added);
    entries(move.number(), oldKeys, keys, removed);
  }

  private long[] keys(@Nullable MatchFacts known) {
    return known == null ? new long[0] : decider.keys(known);
  }

  private static void entries(long number, long[] keys, long[] without, List<KeyEntry> to) {
    for (long key : keys) {
      if (Arrays.stream(without).noneMatch(other -> other == key)) {
        to.add(new KeyEntry(key, number));
      }
    }
  }

  /** Brings the holders to where the base is now. */
  private void keepHolders() {
    Map<Long, Integer> sizesBefore = new HashMap<>();
    holders.forEach((key, numbers) -> sizesBefore.put(key, numbers.size()));
    for (KeyEntry entry : removed) {
      holders.getOrDefault(entry.key(), new HashSet<>()).remove(entry.number());
    }
    for (KeyEntry entry : added) {
      if (!base.keys().isHeavy(entry.key())) {
        holders.computeIfAbsent(entry.key(), none -> new HashSet<>()).add(entry.number());
      }
    }
    Set<Long> left = new HashSet<>();
    removed.forEach(entry -> left.add(entry.key()));
    left.stream().filter(base.keys()::isHeavy).forEach(this::lighten);
    added.stream()
        .map(KeyEntry::key)
        .distinct()
        .filter(key -> holders.getOrDefault(key, Set.of()).size() > MOST_HOLDERS)
        .forEach(key -> burden(key, sizesBefore.getOrDefault(key, 0)));
  }

  private void lighten(long key) {
    if (base.keys().count(key) <= MOST_HOLDERS) {
      base.keys().setHeavy(key, false);
      Set<Long> now = base.keys().holders(List.of(key)).getOrDefault(key, new HashSet<>());
      holders.put(key, now);
      dirty.addAll(now);
    }
  }

  private void burden(long key, int sizeBefore) {
    Set<Long> now = holders.remove(key);
    base.keys().setHeavy(key, true);
    if (sizeBefore <= MOST_HOLDERS && now != null) {
      dirty.addAll(now);
    }
  }

  /**
   * Records that must be compared anew: those of the batch, and those whose keys passed the line.
   */
  Set<Long> dirty() {
    return dirty;
  }

  /** Numbers of the records that are gone. */
  List<Long> gone() {
    return List.copyOf(gone);
  }

  /** Reads what is needed to ask for candidates of these records. */
  void prepare(Set<Long> numbers) {
    facts.load(numbers);
    Set<Long> unknown = new HashSet<>();
    for (long number : numbers) {
      for (long key : keys(facts.find(number))) {
        if (!holders.containsKey(key) && !base.keys().isHeavy(key)) {
          unknown.add(key);
        }
      }
    }
    holders.putAll(base.keys().holders(unknown));
  }

  /** Records that share a key with a prepared one. */
  Set<Long> candidates(long number) {
    Set<Long> candidates = new HashSet<>();
    for (long key : keys(facts.find(number))) {
      Set<Long> sharing = holders.getOrDefault(key, Set.of());
      if (sharing.size() <= MOST_HOLDERS) {
        candidates.addAll(sharing);
      }
    }
    candidates.remove(number);
    return candidates;
  }
}
