package org.pinakes.ingest;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.pinakes.enrich.match.MatchFacts;
import org.pinakes.store.matches.KnownRecord;
import org.pinakes.store.matches.MatchBase;

/** Facts of the records that one batch has to do with, each read once. Not thread-safe. */
final class KnownFacts {
  private final MatchBase base;
  private final Map<Long, MatchFacts> facts = new HashMap<>();
  private final Map<Long, long[]> keys = new HashMap<>();

  KnownFacts(MatchBase base) {
    this.base = base;
  }

  void put(KnownRecord record, MatchFacts known) {
    facts.put(record.number(), known);
    keys.put(record.number(), record.keys());
  }

  /** Reads those that are not at hand. */
  void load(Collection<Long> numbers) {
    List<Long> missing = new ArrayList<>();
    for (Long number : numbers) {
      if (!facts.containsKey(number)) {
        missing.add(number);
      }
    }
    if (!missing.isEmpty()) {
      base.facts()
          .of(missing)
          .values()
          .forEach(record -> put(record, MatchFacts.read(record.facts())));
    }
  }

  /** Facts of a record that was loaded, or null when the base does not have it. */
  @Nullable MatchFacts find(long number) {
    return facts.get(number);
  }

  /** Facts of a record that the base has and that was loaded. */
  MatchFacts get(long number) {
    return Objects.requireNonNull(facts.get(number), "facts not loaded");
  }

  /** Keys of a record that was loaded. */
  long[] keys(long number) {
    return keys.getOrDefault(number, new long[0]);
  }
}
