package org.pinakes.search;

import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.pinakes.index.AreaFields;
import org.pinakes.index.CatalogIndex;
import org.pinakes.index.IndexRequest;
import org.pinakes.index.IndexRequest.Condition;
import org.pinakes.index.IndexRequest.Sort;
import org.pinakes.index.IndexResponse;
import org.pinakes.index.IndexResponse.Count;
import org.pinakes.query.Query;
import org.pinakes.query.Reading;

/** Counts what searches find by where on the earth it belongs. Thread-safe. */
public final class AreaCounts {
  private static final String SOMEWHERE = "somewhere";

  /** Cells of a map side by side: as many as can be touched on a small screen. */
  private static final int CELLS = 12;

  private final CatalogIndex index;
  private final Readings readings;
  private final Requests requests;
  private final PerCommit<Boolean> any;

  AreaCounts(CatalogIndex index, Readings readings, Requests requests) {
    this.index = index;
    this.readings = readings;
    this.requests = requests;
    any = new PerCommit<>(index, this::looked);
  }

  /**
   * What a search finds, by where it belongs.
   *
   * @param total all results
   * @param somewhere those of them that belong somewhere
   * @param cells by cells of the area that was asked about ({@code west,south,east,north}), from
   *     the north west; a record counts in each cell that it has something of
   */
  public record Found(long total, long somewhere, List<Count> cells) {
    /** Copies the list. */
    public Found {
      cells = List.copyOf(cells);
    }
  }

  /** Whether any record belongs anywhere; looked up anew only when the index has changed. */
  public boolean any() {
    return any.now();
  }

  private boolean looked() {
    IndexRequest request =
        new IndexRequest(
            new Query.All(),
            Map.of(),
            List.of(AreaFields.anywhere()),
            List.of(),
            Sort.relevance(),
            0,
            0,
            List.of());
    return index.search(request).total() > 0;
  }

  /**
   * Counts the results of a search by the cells of an area.
   *
   * @param listed the area, {@code west,south,east,north}; the world when it is none
   * @param language the reader's, whose operators are understood
   */
  public Found of(SearchState state, String listed, String language) {
    IndexRequest.Facet cells = AreaFields.cells(listed, CELLS);
    Iterator<Reading> ways = readings.of(state, language).iterator();
    IndexResponse counted;
    do {
      counted = index.search(request(state, ways.next().tree(), cells));
    } while (counted.total() == 0 && ways.hasNext());
    return new Found(
        counted.total(),
        counted.conditions().getOrDefault(SOMEWHERE, 0L),
        counted.facets().getOrDefault(AreaFields.AREAS, List.of()));
  }

  private IndexRequest request(SearchState state, Query query, IndexRequest.Facet cells) {
    IndexRequest plain = requests.counts(state, query, List.of(cells));
    return new IndexRequest(
        plain.query(),
        plain.scopes(),
        plain.filters(),
        plain.facets(),
        List.of(new Condition(SOMEWHERE, List.of(AreaFields.anywhere()))),
        plain.sort(),
        0,
        0,
        List.of());
  }
}
