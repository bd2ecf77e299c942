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
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TopDocs;
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

  private final IndexSearcher searcher;
  private final StoredDocuments stored;
  private final Members members;
  private final Nearness nearness;

  NearMeaning(IndexSearcher searcher, StoredDocuments stored, Members members, Nearness nearness) {
    this.searcher = searcher;
    this.stored = stored;
    this.members = members;
    this.nearness = nearness;
  }

  /**
   * The best by both.
   *
   * @param words gives points for words
   * @param frame what results must and must not be; gives no points
   */
  ScoreDoc[] search(Query words, BooleanQuery frame, int limit) throws IOException {
    Map<Integer, ScoreDoc> found = new LinkedHashMap<>();
    for (ScoreDoc each : best(words, Occur.MUST, frame, NEAREST)) {
      found.put(each.doc, each);
    }
    for (ScoreDoc each : nearest(words, frame, limit)) {
      found.putIfAbsent(each.doc, each);
    }
    ScoreDoc[] both = found.values().toArray(ScoreDoc[]::new);
    ScoreDoc[] blended = new MeaningOrder(stored, nearness).blended(both, nearness.shares().near());
    return Arrays.copyOf(blended, Math.min(limit, blended.length));
  }

  private ScoreDoc[] nearest(Query words, BooleanQuery frame, int limit) throws IOException {
    ScoreDoc[] nearest = among(nearness.nearest(NEAREST), words, frame);
    boolean filtered = !frame.getClauses(Occur.FILTER).isEmpty();
    if (!filtered || nearest.length >= limit) {
      return nearest;
    }
    ScoreDoc[] all = best(words, Occur.SHOULD, frame, ALL_MEASURED + 1);
    return all.length <= ALL_MEASURED
        ? all
        : among(nearness.nearest(NEAREST_WITH_FILTERS), words, frame);
  }

  private ScoreDoc[] among(List<String> ids, Query words, BooleanQuery frame) throws IOException {
    if (ids.isEmpty()) {
      return new ScoreDoc[0];
    }
    List<BytesRef> terms = new ArrayList<>(ids.size());
    ids.forEach(id -> terms.add(Values.id(id).bytes()));
    BooleanQuery.Builder those = new BooleanQuery.Builder();
    frame.clauses().forEach(those::add);
    those.add(new TermInSetQuery("id", terms), Occur.FILTER);
    return best(words, Occur.SHOULD, those.build(), ids.size());
  }

  private ScoreDoc[] best(Query words, Occur needed, BooleanQuery frame, int most)
      throws IOException {
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    frame.clauses().forEach(all::add);
    all.add(words, needed);
    if (needed == Occur.SHOULD) {
      Query any = new ConstantScoreQuery(org.apache.lucene.search.MatchAllDocsQuery.INSTANCE);
      all.add(new BoostQuery(any, 0), Occur.MUST);
    }
    int wanted = Math.clamp(most, 1, Math.max(1, searcher.getIndexReader().maxDoc()));
    TopDocs top =
        searcher.search(
            members.without(all.build()), new TopScoreDocCollectorManager(wanted, null, wanted));
    return top.scoreDocs;
  }
}
