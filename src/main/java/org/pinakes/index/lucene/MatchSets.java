package org.pinakes.index.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.util.FixedBitSet;
import org.pinakes.index.IndexRequest.Facet;
import org.pinakes.index.IndexResponse.Count;

/**
 * Which documents match a query and each of its filters, with the facet counts asked for so far.
 * Remembers the latest few. Thread-safe.
 */
final class MatchSets {
  private static final int REMEMBERED = 64;

  private final IndexSearcher searcher;
  private final FacetColumns columns;
  private final Map<Query, FixedBitSet> sets = latest();
  private final Map<Key, Matches> matches = latest();
  private final Members members;

  /**
   * @param members documents that are in no set
   */
  MatchSets(IndexSearcher searcher, Members members) {
    this.searcher = searcher;
    this.members = members;
    columns = new FacetColumns(searcher.getIndexReader());
  }

  private static <K, V> Map<K, V> latest() {
    return new LinkedHashMap<>(REMEMBERED, 0.75f, true) {
      @Override
      protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
        return size() > REMEMBERED;
      }
    };
  }

  /** A query with its filters: choices by their field, others by a name that is no field's. */
  private record Key(Query query, Map<String, Query> filters) {}

  /** What matches the query and all filters. */
  Matches of(Query query, Map<String, Query> filters) throws IOException {
    Key key = new Key(query, Map.copyOf(filters));
    synchronized (matches) {
      Matches known = matches.get(key);
      if (known != null) {
        return known;
      }
    }
    Map<String, FixedBitSet> conditions = new HashMap<>();
    for (Map.Entry<String, Query> filter : filters.entrySet()) {
      conditions.put(filter.getKey(), set(filter.getValue()));
    }
    Matches made = new Matches(members.without(set(query)), conditions);
    synchronized (matches) {
      matches.put(key, made);
    }
    return made;
  }

  /** Searches what fulfils all filters, whatever its words. */
  IndexSearcher fulfilling(Collection<Query> filters) throws IOException {
    return filters.isEmpty() ? members.others() : new ChosenSearcher(searcher, left(filters));
  }

  /** Searches what fulfils all filters and does not match a query. */
  IndexSearcher beside(Query query, Collection<Query> filters) throws IOException {
    FixedBitSet left = left(filters);
    left.andNot(set(query));
    return new ChosenSearcher(searcher, left);
  }

  private FixedBitSet left(Collection<Query> filters) throws IOException {
    FixedBitSet left = members.shown().clone();
    for (Query filter : filters) {
      left.and(set(filter));
    }
    return left;
  }

  private FixedBitSet set(Query query) throws IOException {
    synchronized (sets) {
      FixedBitSet known = sets.get(query);
      if (known != null) {
        return known;
      }
    }
    FixedBitSet made = searcher.search(query, new BitCollector(searcher.getIndexReader().maxDoc()));
    synchronized (sets) {
      sets.put(query, made);
    }
    return made;
  }

  /** Prepares what another state of the index was asked for, so that no reader waits for it. */
  void warm(MatchSets before) throws IOException {
    for (String field : before.columns.asked()) {
      columns.of(field);
    }
  }

  /** The column of a facet field. */
  FacetColumn column(String field) throws IOException {
    return columns.of(field);
  }

  /** The matches of one query with filters. */
  final class Matches {
    private final FixedBitSet base;
    private final Map<String, FixedBitSet> conditions;
    private final FixedBitSet all;
    private final long total;
    private final Map<Facet, List<Count>> counted = new HashMap<>();
    private final Map<Set<Query>, Long> narrowed = new HashMap<>();

    Matches(FixedBitSet base, Map<String, FixedBitSet> conditions) {
      this.base = base;
      this.conditions = conditions;
      all = without("");
      total = all.cardinality();
    }

    /** Number of documents. */
    long total() {
      return total;
    }

    /** Whether a document is among them. */
    boolean has(int document) {
      return all.get(document);
    }

    /** The documents themselves. */
    Query query() {
      return new FoundDocuments(all);
    }

    /** Searches among them. */
    IndexSearcher searcher() {
      return new ChosenSearcher(searcher, all);
    }

    /** Counts of a field's values, its own filter left aside. */
    synchronized List<Count> counts(Facet facet) throws IOException {
      List<Count> known = counted.get(facet);
      if (known == null) {
        FixedBitSet over = conditions.containsKey(facet.field()) ? without(facet.field()) : all;
        known =
            facet.form() == Facet.Form.CELLS
                ? new AreaColumn(searcher.getIndexReader(), facet.field()).cells(over, facet)
                : columns.of(facet.field()).counts(over, facet);
        counted.put(facet, known);
      }
      return known;
    }

    /** Counts of all values of a field, its own choices left aside. */
    Tally tally(String field) throws IOException {
      return columns.of(field).tally(conditions.containsKey(field) ? without(field) : all);
    }

    /** Number of documents that fulfil further conditions, too. */
    synchronized long total(Collection<Query> further) throws IOException {
      Set<Query> key = Set.copyOf(further);
      Long known = narrowed.get(key);
      if (known == null) {
        FixedBitSet left = all.clone();
        for (Query condition : key) {
          left.and(set(condition));
        }
        known = (long) left.cardinality();
        narrowed.put(key, known);
      }
      return known;
    }

    private FixedBitSet without(String field) {
      List<FixedBitSet> others = new ArrayList<>();
      conditions.forEach((name, set) -> {
        if (!name.equals(field)) {
          others.add(set);
        }
      });
      if (others.isEmpty()) {
        return base;
      }
      FixedBitSet left = base.clone();
      others.forEach(left::and);
      return left;
    }
  }
}
