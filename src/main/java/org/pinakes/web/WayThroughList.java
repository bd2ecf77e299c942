package org.pinakes.web;

import java.util.Map;
import java.util.Optional;
import org.pinakes.problem.BadRequestException;
import org.pinakes.search.ListPlace;
import org.pinakes.search.SearchService;
import org.pinakes.search.SearchState;

/**
 * Tells a record's page from which list of results it was opened. The address of the page says it,
 * in the words of the search's own address; {@code q} alone, without words, is the list of
 * everything. A list in which the record is not is no list.
 */
final class WayThroughList {
  private static final String EVERYTHING = "q=";

  private final SearchService search;

  WayThroughList(SearchService search) {
    this.search = search;
  }

  /** The record's place in the list that the address names; empty when it names none. */
  Optional<ListPlace> of(Visit visit, String id) {
    SearchState list = search.form().read(visit.parameters());
    boolean named = !list.withPage(1).equals(SearchState.start());
    return named || visit.parameters().containsKey("q") ? place(visit, list, id) : Optional.empty();
  }

  /** A search that cannot be made has no results; the record is shown all the same. */
  private Optional<ListPlace> place(Visit visit, SearchState list, String id) {
    try {
      return search.place(list, id, visit.messages().tag());
    } catch (BadRequestException impossible) {
      return Optional.empty();
    }
  }

  static Among among(Visit visit, ListPlace place) {
    return new Among(
        visit.messages().text("among.place", Map.of("rank", place.rank(), "total", place.total())),
        visit.link(place.page()),
        place.previous().isEmpty() ? null : visit.links().record(place.previous(), place.list()),
        place.next().isEmpty() ? null : visit.links().record(place.next(), place.list()));
  }

  /** What the address of a record's page has behind its path to name a list. */
  static String suffix(SearchState list) {
    String query = list.withPage(1).queryString();
    return "?" + (query.isEmpty() ? EVERYTHING : query);
  }
}
