package org.pinakes.search;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.pinakes.csv.CsvTable;
import org.pinakes.index.CatalogIndex;
import org.pinakes.index.IndexDocument;
import org.pinakes.index.IndexRequest;
import org.pinakes.index.IndexRequest.Sort;
import org.pinakes.index.IndexResponse;
import org.pinakes.index.IndexResponse.Hit;
import org.pinakes.query.Query;
import org.pinakes.query.QueryPrinter;

/**
 * Other editions, translations and forms of a work: records that share a work key. Titles that many
 * works of one person, or of everybody, have are left aside ({@code shared-titles.csv}).
 * Thread-safe.
 */
public final class Versions {
  private static final String KEYS = "work_keys_str_mv";

  /** Works of many authors have a key for each; the first ones find their versions. */
  private static final int MOST_KEYS = 6;

  /** What fits into an address, and is read again as a whole. */
  private static final int LONGEST_SEARCH = 800;

  private final CatalogIndex index;
  private final Set<String> shared = new HashSet<>();

  /**
   * @param index where to search
   */
  public Versions(CatalogIndex index) {
    this.index = index;
    CsvTable.rows(Versions.class, "shared-titles.csv").forEach(row -> shared.add(row.getFirst()));
  }

  /**
   * Other versions.
   *
   * @param total all versions, the record itself or its merged one among them
   * @param others some of the others, the newest first
   * @param state the search that finds all of them
   */
  public record Found(long total, List<IndexDocument> others, SearchState state) {
    /** Copies the list. */
    public Found {
      others = List.copyOf(others);
    }
  }

  /**
   * Other versions of a record.
   *
   * @param limit at most so many
   * @param language of the reader, in which the search is written
   */
  public Found of(IndexDocument document, int limit, String language) {
    List<Query> keys = keys(document, language);
    if (keys.isEmpty()) {
      return new Found(0, List.of(), SearchState.start());
    }
    Query query = new Query.Or(keys);
    Set<String> own = own(document);
    IndexResponse response = index.search(request(query, limit + own.size()));
    List<IndexDocument> others =
        response.hits().stream()
            .map(Hit::document)
            .filter(other -> !own.contains(other.id()))
            .limit(limit)
            .toList();
    return new Found(response.total(), others, state(query, language));
  }

  private static Set<String> own(IndexDocument document) {
    Set<String> own = new HashSet<>(document.all("local_ids_str_mv"));
    own.addAll(document.all("dedup_id_str_mv"));
    own.add(document.id());
    return own;
  }

  private List<Query> keys(IndexDocument document, String language) {
    List<Query> keys = new ArrayList<>();
    List<String> telling =
        document.all(KEYS).stream().filter(this::tells).limit(MOST_KEYS).toList();
    for (String key : telling) {
      List<Query> more =
          Stream.concat(keys.stream(), Stream.of(new Query.Exact(KEYS, key))).toList();
      if (state(new Query.Or(more), language).query().length() <= LONGEST_SEARCH) {
        keys.add(new Query.Exact(KEYS, key));
      }
    }
    return keys;
  }

  /** The title is the last part of a key. */
  private boolean tells(String key) {
    return !shared.contains(key.substring(key.lastIndexOf(' ') + 1));
  }

  private static SearchState state(Query query, String language) {
    return SearchState.start().withQuery(new QueryPrinter(language).print(query, "all"), "all");
  }

  private static IndexRequest request(Query query, int limit) {
    Sort newest = new Sort("publishDateSort", true);
    return new IndexRequest(query, Map.of(), List.of(), List.of(), newest, 0, limit, List.of());
  }
}
