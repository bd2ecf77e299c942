package org.pinakes.index.lucene;

import java.io.IOException;
import java.util.Optional;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.TermQuery;

/** Finds where documents stand in an order. Not thread-safe. */
final class PlaceSearch {
  private final IndexSearcher searcher;
  private final ResultOrder order;

  PlaceSearch(IndexSearcher searcher, ResultOrder order) {
    this.searcher = searcher;
    this.order = order;
  }

  /** The number of the document with this identifier; -1 when there is none. */
  static int document(IndexSearcher searcher, Term id) throws IOException {
    ScoreDoc[] found = searcher.search(new TermQuery(id), 1).scoreDocs;
    return found.length == 0 ? -1 : found[0].doc;
  }

  /** The place that a mark tells among the results of a query; empty for one of another order. */
  Optional<FieldDoc> of(Mark mark, Query query) throws IOException {
    int document = document(searcher, new Term("id", mark.id()));
    return order.place(mark, document < 0 ? null : of(document, query));
  }

  /** The place of a document. */
  FieldDoc of(int document, Query query) throws IOException {
    LeafReaderContext segment = segment(document);
    float points = order.byPoints() ? points(segment, document, query) : 0;
    return order.place(segment.reader(), document - segment.docBase, document, points);
  }

  /** Whether a query finds a document. */
  boolean finds(Query query, int document) throws IOException {
    return !Float.isNaN(points(segment(document), document, query));
  }

  private LeafReaderContext segment(int document) {
    int number = ReaderUtil.subIndex(document, searcher.getLeafContexts());
    return searcher.getLeafContexts().get(number);
  }

  /** Not a number for a document that the query does not find. */
  private float points(LeafReaderContext segment, int document, Query query) throws IOException {
    int local = document - segment.docBase;
    Query simplest = searcher.rewrite(query);
    Scorer scorer = searcher.createWeight(simplest, ScoreMode.COMPLETE, 1).scorer(segment);
    return scorer != null && scorer.iterator().advance(local) == local ? scorer.score() : Float.NaN;
  }
}
