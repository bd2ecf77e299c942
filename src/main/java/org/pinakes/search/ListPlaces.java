package org.pinakes.search;

import java.util.Iterator;
import java.util.Optional;
import org.pinakes.index.CatalogIndex;
import org.pinakes.index.IndexRequest;
import org.pinakes.index.Neighbours;
import org.pinakes.query.Reading;

/** Finds where records stand in the results of searches. Thread-safe. */
final class ListPlaces {
  private final CatalogIndex index;
  private final Readings readings;
  private final Requests requests;
  private final NearRecords nearRecords;

  ListPlaces(CatalogIndex index, Readings readings, Requests requests, NearRecords nearRecords) {
    this.index = index;
    this.readings = readings;
    this.requests = requests;
    this.nearRecords = nearRecords;
  }

  /** The same results as the search itself gives, in the same order. */
  Optional<ListPlace> find(SearchState search, String id, String language) {
    SearchState list = search.withPage(1);
    Iterator<Reading> ways = readings.of(list, language).iterator();
    Neighbours found;
    do {
      Reading reading = ways.next();
      IndexRequest request = requests.place(list, reading.tree());
      found = index.around(request, nearRecords.nearness(list, request, !ways.hasNext()), id);
    } while (found.total() == 0 && ways.hasNext());
    return found.found() ? Optional.of(place(list, found)) : Optional.empty();
  }

  private static ListPlace place(SearchState list, Neighbours found) {
    int page = (int) ((found.rank() - 1) / SearchService.PAGE_SIZE) + 1;
    boolean byNumber =
        !SearchPage.isBeyond(page, SearchService.PAGE_SIZE) || found.mark().isEmpty();
    return new ListPlace(
        list,
        found.total(),
        found.rank(),
        found.previous(),
        found.next(),
        byNumber ? list.withPage(page) : PagePlaces.page(list, page, found.mark()));
  }
}
