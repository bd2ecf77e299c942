package org.pinakes.search;

import java.util.List;
import java.util.Map;
import org.pinakes.index.CatalogIndex;
import org.pinakes.index.IndexRequest;
import org.pinakes.index.IndexRequest.Facet;
import org.pinakes.index.IndexRequest.Sort;
import org.pinakes.index.IndexResponse;
import org.pinakes.query.Query;

/** What is in the catalogue; counted anew only when the index has changed. Thread-safe. */
final class HomeCounts {
  private static final int MOST = 50;
  private static final List<Facet> FACETS =
      List.of(
          new Facet("source_str", MOST), new Facet("format", MOST), new Facet("language", MOST));

  private final CatalogIndex index;
  private final PerCommit<CatalogCounts> counts;

  HomeCounts(CatalogIndex index) {
    this.index = index;
    counts = new PerCommit<>(index, this::count);
  }

  CatalogCounts now() {
    return counts.now();
  }

  private CatalogCounts count() {
    IndexResponse response =
        index.search(
            new IndexRequest(
                new Query.All(), Map.of(), List.of(), FACETS, Sort.relevance(), 0, 0, List.of()));
    return new CatalogCounts(
        response.total(),
        response.facets().getOrDefault("source_str", List.of()),
        response.facets().getOrDefault("format", List.of()),
        response.facets().getOrDefault("language", List.of()));
  }
}
