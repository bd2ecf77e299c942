package org.pinakes.ingest;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.pinakes.enrich.match.MatchFacts;
import org.pinakes.store.matches.FactTable;

/** Facts of the records that one batch has to do with, each read once. Not thread-safe. */
final class KnownFacts {
  private final FactTable table;
  private final Map<Long, MatchFacts> facts = new HashMap<>();

  KnownFacts(FactTable table) {
    this.table = table;
  }

  void put(long number, MatchFacts known) {
    facts.put(number, known);
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
      table.of(missing).forEach((number, packed) -> facts.put(number, MatchFacts.read(packed)));
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
}
