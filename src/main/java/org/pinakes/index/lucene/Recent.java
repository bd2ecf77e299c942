package org.pinakes.index.lucene;

import java.io.IOException;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.Explanation;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.Weight;

/** Points for documents by their year of publication: all for this year, half for ten years ago. */
final class Recent extends Query {
  private static final String YEARS = FieldNames.sort("publishDateSort");
  private static final float HALF_AFTER = 10;

  private final int year;

  /**
   * @param year the present one
   */
  Recent(int year) {
    this.year = year;
  }

  @Override
  public Weight createWeight(IndexSearcher searcher, ScoreMode mode, float points) {
    return new Weight(this) {
      @Override
      public ScorerSupplier scorerSupplier(LeafReaderContext segment) throws IOException {
        NumericDocValues years = DocValues.getNumeric(segment.reader(), YEARS);
        return new DefaultScorerSupplier(new YearScorer(years, points));
      }

      @Override
      public Explanation explain(LeafReaderContext segment, int document) {
        return Explanation.noMatch("not told");
      }

      @Override
      public boolean isCacheable(LeafReaderContext segment) {
        return true;
      }
    };
  }

  private final class YearScorer extends Scorer {
    private final NumericDocValues years;
    private final float points;

    YearScorer(NumericDocValues years, float points) {
      this.years = years;
      this.points = points;
    }

    @Override
    public float score() throws IOException {
      long age = Math.max(0, year - years.longValue());
      return points * HALF_AFTER / (HALF_AFTER + age);
    }

    @Override
    public float getMaxScore(int upTo) {
      return points;
    }

    @Override
    public int docID() {
      return years.docID();
    }

    @Override
    public DocIdSetIterator iterator() {
      return years;
    }
  }

  @Override
  public void visit(QueryVisitor visitor) {
    visitor.visitLeaf(this);
  }

  @Override
  public String toString(String field) {
    return "recent:" + year;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Recent same && year == same.year;
  }

  @Override
  public int hashCode() {
    return year;
  }
}
