package org.pinakes.index.lucene;

import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.ConstantScoreScorerSupplier;
import org.apache.lucene.search.ConstantScoreWeight;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.FixedBitSet;

/**
 * Documents that were found before. As a filter it leads whoever ranks them from one to the next,
 * instead of looking for them once more.
 */
final class FoundDocuments extends Query {
  private final FixedBitSet documents;

  /**
   * @param documents by their numbers in the whole index; nobody changes it any more
   */
  FoundDocuments(FixedBitSet documents) {
    this.documents = documents;
  }

  @Override
  public Weight createWeight(IndexSearcher searcher, ScoreMode mode, float boost) {
    return new ConstantScoreWeight(this, boost) {
      @Override
      public ScorerSupplier scorerSupplier(LeafReaderContext segment) {
        return ConstantScoreScorerSupplier.fromIterator(
            new Within(segment), score(), mode, segment.reader().maxDoc());
      }

      @Override
      public boolean isCacheable(LeafReaderContext segment) {
        return false;
      }
    };
  }

  /** Those of one segment. */
  private final class Within extends DocIdSetIterator {
    private final int base;
    private final int end;
    private final long cost;
    private int document = -1;

    Within(LeafReaderContext segment) {
      base = segment.docBase;
      end = base + segment.reader().maxDoc();
      cost = base == end ? 0 : documents.cardinality(base, end);
    }

    @Override
    public int docID() {
      return document;
    }

    @Override
    public int nextDoc() {
      return advance(document + 1);
    }

    @Override
    public int advance(int target) {
      int next = target >= end - base ? NO_MORE_DOCS : documents.nextSetBit(base + target, end);
      document = next == NO_MORE_DOCS ? NO_MORE_DOCS : next - base;
      return document;
    }

    @Override
    public long cost() {
      return cost;
    }
  }

  @Override
  public void visit(QueryVisitor visitor) {
    visitor.visitLeaf(this);
  }

  @Override
  public String toString(String field) {
    return "found before";
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof FoundDocuments same && documents == same.documents;
  }

  @Override
  public int hashCode() {
    return System.identityHashCode(documents);
  }
}
