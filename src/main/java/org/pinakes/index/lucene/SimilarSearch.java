package org.pinakes.index.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.apache.lucene.util.BytesRef;
import org.pinakes.index.IndexDocument;
import org.pinakes.index.IndexRequest.Weight;
import org.pinakes.index.IndexSchema;
import org.pinakes.index.Scope;

/**
 * Finds records like another one: the best of given candidates, or those that share the words which
 * set it apart. Not thread-safe.
 */
final class SimilarSearch {
  private static final String WORK = "work_keys_str_mv";
  private static final int WORDS = 12;

  /**
   * So much of the points that the record itself has for the words which set it apart, those that
   * no other has included (measured: docs/relevance.md).
   */
  private static final float SHARED = 0.2f;

  /** Subjects say more of what a record is about than its abstract, word for word. */
  private static final Scope ABOUT =
      Scope.of(new Weight("title", 3), new Weight("topic", 3), new Weight("description", 1));

  private final IndexSearcher searcher;
  private final StoredDocuments stored;
  private final Members members;
  private final Vocabulary vocabulary;
  private final TextAnalysis analysis;
  private final IndexSchema schema;

  SimilarSearch(
      IndexSearcher searcher,
      StoredDocuments stored,
      Members members,
      Vocabulary vocabulary,
      TextAnalysis analysis,
      IndexSchema schema) {
    this.searcher = searcher;
    this.stored = stored;
    this.members = members;
    this.vocabulary = vocabulary;
    this.analysis = analysis;
    this.schema = schema;
  }

  List<IndexDocument> search(String id, List<String> candidates, int limit) throws IOException {
    ScoreDoc[] self = searcher.search(new TermQuery(Values.id(id)), 1).scoreDocs;
    if (self.length == 0 || limit < 1) {
      return List.of();
    }
    IndexDocument document = stored.read(self[0].doc);
    List<IndexDocument> found =
        candidates.isEmpty() ? byWords(document, limit) : nearest(candidates, document);
    return found.subList(0, Math.min(limit, found.size()));
  }

  private List<IndexDocument> nearest(List<String> candidates, IndexDocument document)
      throws IOException {
    Query those = new TermInSetQuery("id", terms("id", candidates));
    List<IndexDocument> found = read(best(those, others(document), candidates.size()));
    found.sort(Comparator.comparingInt(each -> candidates.indexOf(each.id())));
    return found;
  }

  /** Those that share enough of what sets the record apart; in a small collection often none. */
  private List<IndexDocument> byWords(IndexDocument document, int limit) throws IOException {
    LearntWords learnt =
        new LearntWords(ABOUT, analysis, vocabulary, searcher.getIndexReader().maxDoc());
    learnt.add(document, 1);
    float own = points(any(learnt.top(WORDS, 1)), document.id());
    ScoreDoc[] best = best(any(learnt.top(WORDS)), others(document), limit);
    return read(
        Arrays.stream(best).filter(each -> each.score >= SHARED * own).toArray(ScoreDoc[]::new));
  }

  private float points(Query words, String id) throws IOException {
    BooleanQuery.Builder own = new BooleanQuery.Builder();
    own.add(words, Occur.MUST);
    own.add(new TermQuery(Values.id(id)), Occur.FILTER);
    ScoreDoc[] found = searcher.search(own.build(), 1).scoreDocs;
    return found.length == 0 ? 0 : found[0].score;
  }

  private Query any(List<LearntWords.Learnt> words) {
    Translator translator = new Translator(analysis, schema, vocabulary, Map.of());
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    for (LearntWords.Learnt each : words) {
      any.add(new BoostQuery(translator.word(each.word(), ABOUT), each.worth()), Occur.SHOULD);
    }
    return any.build();
  }

  /** What is neither the record itself nor the same thing once more. */
  private BooleanQuery.Builder others(IndexDocument document) {
    List<String> same = new ArrayList<>(List.of(document.id()));
    same.addAll(document.all("dedup_id_str_mv"));
    same.addAll(document.all("local_ids_str_mv"));
    BooleanQuery.Builder others = new BooleanQuery.Builder();
    others.add(new TermInSetQuery("id", terms("id", same)), Occur.MUST_NOT);
    if (document.has(WORK)) {
      others.add(new TermInSetQuery(WORK, terms(WORK, document.all(WORK))), Occur.MUST_NOT);
    }
    return others;
  }

  private List<BytesRef> terms(String field, List<String> values) {
    return values.stream()
        .map(each -> Values.term(schema.find(field).orElseThrow(), each))
        .toList();
  }

  private ScoreDoc[] best(Query like, BooleanQuery.Builder others, int limit) throws IOException {
    int most = Math.clamp(limit, 1, Math.max(1, searcher.getIndexReader().maxDoc()));
    Query all = others.add(like, Occur.MUST).build();
    return members
        .others()
        .search(all, new TopScoreDocCollectorManager(most, null, most))
        .scoreDocs;
  }

  private List<IndexDocument> read(ScoreDoc[] found) throws IOException {
    List<IndexDocument> documents = new ArrayList<>(found.length);
    for (ScoreDoc each : found) {
      documents.add(stored.read(each.doc));
    }
    return documents;
  }
}
