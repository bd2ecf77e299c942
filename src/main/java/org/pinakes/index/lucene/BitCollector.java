package org.pinakes.index.lucene;

import java.util.Collection;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.util.FixedBitSet;

/** Notes which documents match, without scores. */
final class BitCollector implements CollectorManager<BitCollector.Bits, FixedBitSet> {
  private final int size;

  /**
   * @param size number of documents in the index, deleted ones included
   */
  BitCollector(int size) {
    this.size = size;
  }

  @Override
  public Bits newCollector() {
    return new Bits(new FixedBitSet(Math.max(1, size)));
  }

  @Override
  public FixedBitSet reduce(Collection<Bits> collectors) {
    if (collectors.size() == 1) {
      return collectors.iterator().next().found;
    }
    FixedBitSet all = new FixedBitSet(Math.max(1, size));
    collectors.forEach(collector -> all.or(collector.found));
    return all;
  }

  /** Collects one slice of the index. */
  static final class Bits implements Collector {
    private final FixedBitSet found;

    private Bits(FixedBitSet found) {
      this.found = found;
    }

    @Override
    public LeafCollector getLeafCollector(LeafReaderContext context) {
      int base = context.docBase;
      return new LeafCollector() {
        @Override
        public void setScorer(Scorable scorer) {}

        @Override
        public void collect(int document) {
          found.set(base + document);
        }
      };
    }

    @Override
    public ScoreMode scoreMode() {
      return ScoreMode.COMPLETE_NO_SCORES;
    }
  }
}
