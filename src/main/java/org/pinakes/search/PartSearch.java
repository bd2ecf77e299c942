package org.pinakes.search;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.pinakes.index.CatalogIndex;
import org.pinakes.index.IndexDocument;
import org.pinakes.index.IndexRequest;
import org.pinakes.index.IndexRequest.Sort;
import org.pinakes.index.IndexResponse;
import org.pinakes.index.IndexResponse.Hit;
import org.pinakes.query.Query;
import org.pinakes.query.QueryPrinter;

/**
 * How records hang together: parts of a set, of a book, of a journal; what a record is part of; and
 * its neighbours there. Parts name their wholes by control numbers, ISSN or ISBN; wholes name parts
 * by control numbers. Thread-safe.
 */
public final class PartSearch {
  /** Of so many parts at most the order is that of volume, issue and page; of more, by date. */
  static final int MOST_IN_ORDER = 200;

  /** What fits into an address, and is read again as a whole. */
  private static final int LONGEST_SEARCH = 800;

  private static final String PARENT = "hierarchy_parent_id";
  private static final int MOST_WHOLES = 5;

  private final CatalogIndex index;

  /**
   * @param index where to search
   */
  public PartSearch(CatalogIndex index) {
    this.index = index;
  }

  /**
   * Parts of a record.
   *
   * @param total how many
   * @param shown some of them, in their order
   */
  public record Found(long total, List<IndexDocument> shown) {
    /** Copies the list. */
    public Found {
      shown = List.copyOf(shown);
    }

    static Found none() {
      return new Found(0, List.of());
    }
  }

  /**
   * Where a part stands.
   *
   * @param whole what it is part of
   * @param before the part in front of it
   * @param after the part behind it
   */
  public record Place(
      IndexDocument whole, Optional<IndexDocument> before, Optional<IndexDocument> after) {}

  /** How many parts the catalogue has of a record. */
  public long count(IndexDocument whole) {
    return PartsOf.of(whole).query().map(this::count).orElse(0L);
  }

  private long count(Query query) {
    return search(query, 0, 0).total();
  }

  /**
   * Parts of a record, in their order; where there are too many for it, the newest first.
   *
   * @param offset parts that are skipped
   * @param limit at most so many
   */
  public Found parts(IndexDocument whole, int offset, int limit) {
    return PartsOf.of(whole)
        .query()
        .map(query -> parts(query, whole, offset, limit))
        .orElseGet(Found::none);
  }

  private Found parts(Query query, IndexDocument whole, int offset, int limit) {
    long total = count(query);
    if (total > MOST_IN_ORDER) {
      return new Found(total, read(query, offset, limit));
    }
    List<IndexDocument> all = total == 0 ? List.of() : ordered(query, whole);
    int from = Math.min(offset, all.size());
    return new Found(all.size(), all.subList(from, Math.min(all.size(), from + limit)));
  }

  private List<IndexDocument> ordered(Query query, IndexDocument whole) {
    return read(query, 0, MOST_IN_ORDER).stream().sorted(PartOrder.of(whole)).toList();
  }

  private List<IndexDocument> read(Query query, int offset, int limit) {
    return search(query, offset, limit).hits().stream().map(Hit::document).toList();
  }

  /**
   * Parts of several records, by one question, in no order. Whose they are {@link PartsOf#has}
   * tells.
   *
   * @param limit at most so many, the newest
   */
  Found parts(List<PartsOf> wholes, int limit) {
    List<Query> ways = wholes.stream().flatMap(parts -> parts.ways().stream()).toList();
    if (ways.isEmpty()) {
      return Found.none();
    }
    IndexResponse found = search(new Query.Or(ways), 0, limit);
    return new Found(found.total(), found.hits().stream().map(Hit::document).toList());
  }

  /**
   * The search that finds the parts; empty when there can be none, or when it is too long to be an
   * address.
   *
   * @param language of the reader, in which it is written
   */
  public Optional<SearchState> state(IndexDocument whole, String language) {
    return PartsOf.of(whole)
        .ways()
        .map(query -> new QueryPrinter(language).print(query, SearchState.ALL))
        .filter(typed -> typed.length() <= LONGEST_SEARCH)
        .map(typed -> SearchState.start().withQuery(typed, SearchState.ALL));
  }

  /** What a record is part of, as far as the catalogue has it, the nearest first. */
  public List<IndexDocument> wholes(IndexDocument part) {
    Set<String> own = new LinkedHashSet<>(part.all("local_ids_str_mv"));
    own.addAll(part.all("dedup_id_str_mv"));
    own.add(part.id());
    return Stream.of(RecordKeys.parents(part), RecordKeys.host(part))
        .flatMap(Optional::stream)
        .map(query -> search(query, 0, MOST_WHOLES))
        .map(found ->
            found.hits().stream()
                .map(Hit::document)
                .filter(whole -> !own.contains(whole.id()))
                .sorted(Comparator.comparingInt(whole -> rank(part, whole)))
                .toList())
        .filter(found -> !found.isEmpty())
        .findFirst()
        .orElseGet(List::of);
  }

  private static int rank(IndexDocument part, IndexDocument whole) {
    List<String> named = part.all(PARENT);
    return RecordKeys.of(whole).stream()
        .mapToInt(named::indexOf)
        .filter(place -> place >= 0)
        .min()
        .orElse(named.size());
  }

  /** Where a part stands in a whole; without neighbours where there are too many parts. */
  public Place place(IndexDocument part, IndexDocument whole) {
    List<IndexDocument> all =
        PartsOf.of(whole)
            .query()
            .map(query -> RecordKeys.sameIssue(query, part, whole))
            .filter(query -> count(query) <= MOST_IN_ORDER)
            .map(query -> ordered(query, whole))
            .orElseGet(List::of);
    List<String> ids = all.stream().map(IndexDocument::id).toList();
    int here = ids.indexOf(part.id());
    return new Place(
        whole,
        here > 0 ? Optional.of(all.get(here - 1)) : Optional.empty(),
        here >= 0 && here + 1 < all.size() ? Optional.of(all.get(here + 1)) : Optional.empty());
  }

  private IndexResponse search(Query query, int offset, int limit) {
    Sort newest = new Sort("publishDateSort", true);
    return index.search(
        new IndexRequest(query, Map.of(), List.of(), List.of(), newest, offset, limit, List.of()));
  }
}
