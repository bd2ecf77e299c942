package org.pinakes.index.lucene;

import java.time.Year;
import java.time.ZoneOffset;
import java.util.function.UnaryOperator;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.Query;
import org.jspecify.annotations.Nullable;
import org.pinakes.index.IndexRequest;
import org.pinakes.query.Trees;

/**
 * What is ranked: the results of a first query and, behind all of them, what only a second one
 * finds. A widened search has two: who has the words stands before who has only the headings, and
 * as long as words fill the page, the headings cost no ranking.
 *
 * @param first what comes first
 * @param second what comes behind; null for nothing
 */
record Tiers(Query first, @Nullable Query second) {

  /**
   * @param query the request's query, translated
   */
  static Tiers of(IndexRequest request, Translator translator, Query query) {
    if (!request.sort().field().isEmpty()) {
      return new Tiers(query, null);
    }
    org.pinakes.query.Query narrow = Trees.withoutHeadings(request.query());
    if (narrow.equals(request.query()) || narrow instanceof org.pinakes.query.Query.All) {
      return new Tiers(recent(query, translator.recent()), null);
    }
    Query words = translator.translate(narrow);
    Query others =
        new BooleanQuery.Builder().add(query, Occur.MUST).add(words, Occur.MUST_NOT).build();
    return new Tiers(recent(words, translator.recent()), recent(others, translator.recent()));
  }

  private static Query recent(Query query, float points) {
    if (points == 0) {
      return query;
    }
    int year = Year.now(ZoneOffset.UTC).getValue();
    return new BooleanQuery.Builder()
        .add(query, Occur.MUST)
        .add(new BoostQuery(new Recent(year), points), Occur.SHOULD)
        .build();
  }

  /** The same, each changed in one way. */
  Tiers with(UnaryOperator<Query> change) {
    return new Tiers(change.apply(first), second == null ? null : change.apply(second));
  }

  /** How many there are. */
  int number() {
    return second == null ? 1 : 2;
  }

  /**
   * One of them.
   *
   * @param number 0 for the first
   */
  Query tier(int number) {
    return number == 0 || second == null ? first : second;
  }
}
