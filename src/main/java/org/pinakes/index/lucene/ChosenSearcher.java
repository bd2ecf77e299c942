package org.pinakes.index.lucene;

import java.io.IOException;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.BulkScorer;
import org.apache.lucene.search.CollectionTerminatedException;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.FixedBitSet;

/**
 * A searcher that sees only some of an index's documents, as if the others were deleted. That costs
 * a query less than a clause for them: documents to be left out cut it into many small stretches,
 * and others to be kept do not let it skip. Thread-safe as long as nobody changes the set.
 */
final class ChosenSearcher extends IndexSearcher {
  private final FixedBitSet chosen;

  /**
   * @param whole searches the whole index
   * @param chosen documents to be seen, by their numbers in the whole index; no deleted ones
   */
  ChosenSearcher(IndexSearcher whole, FixedBitSet chosen) {
    super(whole.getTopReaderContext());
    this.chosen = chosen;
  }

  @Override
  protected void searchLeaf(
      LeafReaderContext segment, int from, int to, Weight weight, Collector collector)
      throws IOException {
    LeafCollector found;
    try {
      found = collector.getLeafCollector(segment);
    } catch (CollectionTerminatedException nothingWanted) {
      return;
    }
    ScorerSupplier supplier = weight.scorerSupplier(segment);
    if (supplier != null) {
      supplier.setTopLevelScoringClause();
      BulkScorer scorer = supplier.bulkScorer();
      try {
        scorer.score(found, new Part(segment), from, to);
      } catch (CollectionTerminatedException enough) {
        // What is to be collected of this segment has been.
      }
    }
    found.finish();
  }

  /** Lucene would count by its own statistics, which know of no choice. */
  @Override
  public int count(Query query) throws IOException {
    return search(query, new BitCollector(getIndexReader().maxDoc())).cardinality();
  }

  /** Documents chosen of one segment. */
  private final class Part implements Bits {
    private final int base;
    private final int length;

    Part(LeafReaderContext segment) {
      base = segment.docBase;
      length = segment.reader().maxDoc();
    }

    @Override
    public boolean get(int document) {
      return chosen.get(base + document);
    }

    @Override
    public int length() {
      return length;
    }
  }
}
