package org.pinakes.index.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.apache.lucene.util.BytesRef;
import org.pinakes.index.Nearness;

/**
 * Finds records that are near a query by words or in meaning. The index of vectors knows nothing of
 * filters: where they leave few of the nearest, either all that they let through are measured, or
 * many more of the nearest are asked for. Not thread-safe.
 */
final class NearMeaning {
  private static final int NEAREST = 100;
  private static final int NEAREST_WITH_FILTERS = 2000;

  /** As many can be measured one by one in some ten milliseconds. */
  private static final int ALL_MEASURED = 1000;

  private final IndexSearcher beside;
  private final boolean filtered;
  private final StoredDocuments stored;
  private final Nearness nearness;

  /**
   * @param beside searches what results may be
   * @param filtered whether filters leave out some of it
   */
  NearMeaning(IndexSearcher beside, boolean filtered, StoredDocuments stored, Nearness nearness) {
    this.beside = beside;
    this.filtered = filtered;
    this.stored = stored;
    this.nearness = nearness;
  }

  /**
   * The best by both.
   *
   * @param words gives points for words
   */
  ScoreDoc[] search(Query words, int limit) throws IOException {
    Map<Integer, ScoreDoc> found = new LinkedHashMap<>();
    for (ScoreDoc each : best(words, NEAREST)) {
      found.put(each.doc, each);
    }
    for (ScoreDoc each : nearest(words, limit)) {
      found.putIfAbsent(each.doc, each);
    }
    ScoreDoc[] both = found.values().toArray(ScoreDoc[]::new);
    ScoreDoc[] blended = new MeaningOrder(stored, nearness).blended(both, nearness.shares().near());
    return Arrays.copyOf(blended, Math.min(limit, blended.length));
  }

  private ScoreDoc[] nearest(Query words, int limit) throws IOException {
    ScoreDoc[] nearest = among(nearness.nearest(NEAREST), words);
    if (!filtered || nearest.length >= limit) {
      return nearest;
    }
    ScoreDoc[] all = best(inAnyCase(words).build(), ALL_MEASURED + 1);
    return all.length <= ALL_MEASURED ? all : among(nearness.nearest(NEAREST_WITH_FILTERS), words);
  }

  private ScoreDoc[] among(List<String> ids, Query words) throws IOException {
    if (ids.isEmpty()) {
      return new ScoreDoc[0];
    }
    List<BytesRef> terms = new ArrayList<>(ids.size());
    ids.forEach(id -> terms.add(Values.id(id).bytes()));
    return best(
        inAnyCase(words).add(new TermInSetQuery("id", terms), Occur.FILTER).build(), ids.size());
  }

  /** Whether there are words or not; only their points count. */
  private static BooleanQuery.Builder inAnyCase(Query words) {
    Query any = new ConstantScoreQuery(MatchAllDocsQuery.INSTANCE);
    return new BooleanQuery.Builder()
        .add(words, Occur.SHOULD)
        .add(new BoostQuery(any, 0), Occur.MUST);
  }

  private ScoreDoc[] best(Query query, int most) throws IOException {
    int wanted = Math.clamp(most, 1, Math.max(1, beside.getIndexReader().maxDoc()));
    return beside.search(query, new TopScoreDocCollectorManager(wanted, null, wanted)).scoreDocs;
  }
}
