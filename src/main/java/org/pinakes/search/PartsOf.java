package org.pinakes.search;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.pinakes.index.IndexDocument;
import org.pinakes.query.Query;

/**
 * What a record's parts are told by: they name it, it names them, or they have its ISSN or ISBN.
 *
 * @param whole the record
 * @param named the ways, each as a question
 */
record PartsOf(IndexDocument whole, List<Named> named) {
  private static final String PARENT = "hierarchy_parent_id";
  private static final String GROUP = "dedup_id_str_mv";

  static PartsOf of(IndexDocument whole) {
    List<Named> named = new ArrayList<>();
    RecordKeys.of(whole).forEach(key -> named.add(Named.by(PARENT, key)));
    named.addAll(RecordKeys.constituents(whole));
    RecordKeys.contained(whole).ifPresent(named::add);
    return new PartsOf(whole, List.copyOf(named));
  }

  /** Whether a record is one of them. */
  boolean has(IndexDocument part) {
    return !part.id().equals(whole.id()) && named.stream().anyMatch(one -> one.has().test(part));
  }

  /** Finds all that is told by the same: whatever they say of themselves, itself among it. */
  Optional<Query> ways() {
    List<Query> ways = named.stream().map(Named::query).toList();
    return ways.isEmpty()
        ? Optional.empty()
        : Optional.of(ways.size() == 1 ? ways.getFirst() : new Query.Or(ways));
  }

  /** Finds the parts: no record is part of itself. */
  Optional<Query> query() {
    Set<String> own = new LinkedHashSet<>(List.of(whole.id()));
    own.addAll(whole.all(GROUP));
    Stream<Query> others = own.stream().<Query>map(id -> new Query.Not(new Query.Exact("id", id)));
    return ways().map(ways -> new Query.And(Stream.concat(Stream.of(ways), others).toList()));
  }
}
