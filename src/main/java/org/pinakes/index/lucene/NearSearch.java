package org.pinakes.index.lucene;

import java.io.IOException;
import java.util.Collection;
import java.util.List;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.pinakes.index.NearRequest;
import org.pinakes.index.Nearness;
import org.pinakes.index.Scope;
import org.pinakes.query.Trees;

/**
 * Finds what comes near a query: first what has any of its words; from the best of these are learnt
 * the words that set them apart, and both together are looked for (pseudo-relevance feedback, after
 * Rocchio 1971). Not thread-safe.
 */
final class NearSearch {
  private static final int LEARNT_FROM = 20;
  private static final int LEARNT_WORDS = 16;
  private static final float LEARNT_WEIGHT = 0.35f;

  private final MatchSets matches;
  private final StoredDocuments stored;
  private final Vocabulary vocabulary;
  private final TextAnalysis analysis;
  private final Translator translator;

  NearSearch(
      MatchSets matches,
      StoredDocuments stored,
      Vocabulary vocabulary,
      TextAnalysis analysis,
      Translator translator) {
    this.matches = matches;
    this.stored = stored;
    this.vocabulary = vocabulary;
    this.analysis = analysis;
    this.translator = translator;
  }

  /**
   * The best of what is near and does not match, best first.
   *
   * @param filters the request's filters
   */
  ScoreDoc[] search(NearRequest request, Collection<Query> filters, Nearness nearness)
      throws IOException {
    Query strict = translator.translate(request.query());
    Query loose = translator.loosely(Trees.withoutHeadings(request.query()));
    BooleanQuery.Builder words = new BooleanQuery.Builder().add(loose, Occur.SHOULD);
    LearntWords learnt = learn(request, loose, matches.fulfilling(filters));
    Scope prose = prose(scope(request), learnt);
    List<LearntWords.Learnt> top = learnt.top(LEARNT_WORDS);
    for (LearntWords.Learnt each : top) {
      float worth = LEARNT_WEIGHT * each.worth() / top.getFirst().worth();
      words.add(new BoostQuery(translator.word(each.word(), prose), worth), Occur.SHOULD);
    }
    IndexSearcher beside = matches.beside(strict, filters);
    return nearness.shares().near() == 0
        ? best(beside, words.build(), request.limit())
        : new NearMeaning(beside, !filters.isEmpty(), stored, nearness)
            .search(words.build(), request.limit());
  }

  private static Scope scope(NearRequest request) {
    return Scopes.first(request.query(), request.scopes());
  }

  /** Names and numbers learnt from texts are no names and numbers of records. */
  private static Scope prose(Scope scope, LearntWords learnt) {
    return new Scope(
        scope.fields().stream().filter(weight -> learnt.saw(weight.field())).toList(),
        List.of(),
        scope.boosts(),
        scope.saturation(),
        scope.length());
  }

  private LearntWords learn(NearRequest request, Query loose, IndexSearcher pool)
      throws IOException {
    LearntWords words =
        new LearntWords(scope(request), analysis, vocabulary, pool.getIndexReader().maxDoc());
    for (ScoreDoc found : best(pool, loose, LEARNT_FROM)) {
      words.add(stored.read(found.doc), found.score);
    }
    return words;
  }

  private static ScoreDoc[] best(IndexSearcher searcher, Query query, int wanted)
      throws IOException {
    int most = Math.clamp(wanted, 1, Math.max(1, searcher.getIndexReader().maxDoc()));
    return searcher.search(query, new TopScoreDocCollectorManager(most, null, most)).scoreDocs;
  }
}
