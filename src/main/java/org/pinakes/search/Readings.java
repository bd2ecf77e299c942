package org.pinakes.search;

import java.util.List;
import org.pinakes.query.QueryParser;
import org.pinakes.query.Reading;

/** The ways in which a search may be meant, widened where the reader lets it be. Thread-safe. */
final class Readings {
  private final QueryParser parser;
  private final Widening widening;

  Readings(QueryParser parser, Widening widening) {
    this.parser = parser;
    this.widening = widening;
  }

  QueryParser parser() {
    return parser;
  }

  /**
   * The likeliest way first; the last one is a query.
   *
   * @param language the reader's, whose operators are understood
   */
  List<Reading> of(SearchState state, String language) {
    List<Reading> ways = parser.ways(state.query(), state.type(), language);
    return state.wide() ? ways.stream().map(this::widened).toList() : ways;
  }

  private Reading widened(Reading way) {
    return new Reading(widening.widened(way.tree()), way.remarks());
  }
}
