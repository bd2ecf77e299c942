package org.pinakes.search;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.pinakes.index.CatalogIndex;
import org.pinakes.index.IndexDocument;
import org.pinakes.index.Nearness;
import org.pinakes.index.Nearness.Shares;
import org.pinakes.index.Reason;
import org.pinakes.index.Reasons;
import org.pinakes.index.Scope;
import org.pinakes.query.Query;

/** Finds out why a record is among the results of a search. Thread-safe. */
final class WhyFound {
  /** Older records gain little by their year. */
  private static final int LATE = 5;

  /**
   * In a small catalogue, the nearest hundred are all there are: a tenth is told, at least these.
   */
  private static final int FEWEST_NEAR = 3;

  private final CatalogIndex index;
  private final Supplier<Ranking> ranking;
  private final Readings readings;
  private final Meaning meaning;
  private final InstantSource clock;

  WhyFound(
      CatalogIndex index,
      Supplier<Ranking> ranking,
      Readings readings,
      Meaning meaning,
      InstantSource clock) {
    this.index = index;
    this.ranking = ranking;
    this.readings = readings;
    this.meaning = meaning;
    this.clock = clock;
  }

  /**
   * The reasons, by the first way to read the search of which the record has anything; empty when
   * there is no such record.
   *
   * @param id public identifier
   * @param language the reader's
   */
  Optional<Why> of(SearchState state, String id, String language) {
    Iterator<Query> ways = readings.of(state, language).stream().map(way -> way.tree()).iterator();
    Query tree;
    Optional<Reasons> found;
    do {
      tree = ways.next();
      found = index.reasons(tree, ranking.get().scopes(), id);
    } while (ways.hasNext() && found.filter(WhyFound::hasAny).isEmpty());
    Query read = tree;
    return found.map(
        reasons -> new Why(reasons, year(state, reasons.document()), isNear(state, read, id)));
  }

  private static boolean hasAny(Reasons reasons) {
    return reasons.reasons().stream()
        .anyMatch(reason -> !(reason instanceof Reason.Part part) || !part.spots().isEmpty());
  }

  private String year(SearchState state, IndexDocument document) {
    Scope scope = ranking.get().scopes().get(state.type());
    boolean counts =
        scope != null && scope.boosts().recent() > 0 && state.sort() == SortOrder.RELEVANCE;
    String year = document.first("publishDate");
    int now = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).getYear();
    boolean late = year.matches("[0-9]{4}") && Integer.parseInt(year) > now - LATE;
    return counts && late ? year : "";
  }

  private boolean isNear(SearchState state, Query tree, String id) {
    Map<String, Shares> shares = ranking.get().meaning();
    Nearness nearness =
        state.sort() == SortOrder.RELEVANCE ? meaning.nearness(tree, shares) : Nearness.none();
    int most = (int) Math.clamp(index.documents() / 10, FEWEST_NEAR, Nearness.ORDERED);
    return !nearness.shares().equals(Shares.NONE) && nearness.nearest(most).contains(id);
  }
}
