package org.pinakes.index.lucene;

import java.io.IOException;
import java.util.Collection;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.FieldComparator;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.LeafFieldComparator;
import org.apache.lucene.search.Pruning;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreCachingWrappingScorer;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TopFieldCollector;
import org.apache.lucene.search.TopFieldCollectorManager;

/**
 * Looks in one pass at all results: how many stand before a place, which are the nearest before it,
 * and which is the next behind it. For an index that is searched in one slice.
 */
final class Around implements CollectorManager<Around.Sides, Around.Found> {
  private final ResultOrder order;
  private final FieldDoc place;
  private final int kept;

  /**
   * @param kept results before the place that are wanted, at least 1
   */
  Around(ResultOrder order, FieldDoc place, int kept) {
    this.order = order;
    this.place = place;
    this.kept = kept;
  }

  /**
   * What is around a place.
   *
   * @param count results before it
   * @param before the nearest of them, the nearest first; each a {@link FieldDoc}
   * @param behind the next one, or none
   */
  record Found(long count, ScoreDoc[] before, ScoreDoc[] behind) {}

  @Override
  public Sides newCollector() {
    return new Sides(order, place, kept);
  }

  @Override
  public Found reduce(Collection<Sides> collectors) {
    if (collectors.isEmpty()) {
      return new Found(0, new ScoreDoc[0], new ScoreDoc[0]);
    }
    if (collectors.size() > 1) {
      throw new IllegalStateException("an index is searched in one slice");
    }
    Sides sides = collectors.iterator().next();
    return new Found(
        sides.count, sides.before.topDocs().scoreDocs, sides.behind.topDocs().scoreDocs);
  }

  /** Tells both sides apart. */
  static final class Sides implements Collector {
    private final TopFieldCollector before;
    private final TopFieldCollector behind;
    private final FieldComparator<?>[] comparators;
    private final int[] directions;
    private final ScoreMode mode;
    private long count;

    Sides(ResultOrder order, FieldDoc place, int kept) {
      before = all(new TopFieldCollectorManager(order.back(), kept, null, Integer.MAX_VALUE));
      behind = all(new TopFieldCollectorManager(order.forth(), 1, null, Integer.MAX_VALUE));
      mode = order.byPoints() ? ScoreMode.COMPLETE : ScoreMode.COMPLETE_NO_SCORES;
      SortField[] fields = order.forth().getSort();
      comparators = new FieldComparator<?>[fields.length];
      directions = new int[fields.length];
      for (int i = 0; i < fields.length; i++) {
        comparators[i] = comparator(fields[i], place.fields[i]);
        directions[i] = fields[i].getReverse() ? -1 : 1;
      }
    }

    private static TopFieldCollector all(TopFieldCollectorManager manager) {
      return manager.newCollector();
    }

    @SuppressWarnings("unchecked") // the place was made by the same order
    private static FieldComparator<?> comparator(SortField field, Object value) {
      FieldComparator<Object> comparator =
          (FieldComparator<Object>) field.getComparator(1, Pruning.NONE);
      comparator.setTopValue(value);
      return comparator;
    }

    @Override
    public LeafCollector getLeafCollector(LeafReaderContext segment) throws IOException {
      LeafFieldComparator[] here = new LeafFieldComparator[comparators.length];
      for (int i = 0; i < here.length; i++) {
        here[i] = comparators[i].getLeafComparator(segment);
      }
      return ScoreCachingWrappingScorer.wrap(
          new Leaf(here, before.getLeafCollector(segment), behind.getLeafCollector(segment)));
    }

    @Override
    public ScoreMode scoreMode() {
      return mode;
    }

    /** One segment. */
    private final class Leaf implements LeafCollector {
      private final LeafFieldComparator[] here;
      private final LeafCollector earlier;
      private final LeafCollector later;

      Leaf(LeafFieldComparator[] here, LeafCollector earlier, LeafCollector later) {
        this.here = here;
        this.earlier = earlier;
        this.later = later;
      }

      @Override
      public void setScorer(Scorable scorer) throws IOException {
        for (LeafFieldComparator comparator : here) {
          comparator.setScorer(scorer);
        }
        earlier.setScorer(scorer);
        later.setScorer(scorer);
      }

      @Override
      public void collect(int document) throws IOException {
        int side = 0;
        for (int i = 0; side == 0 && i < here.length; i++) {
          side = directions[i] * here[i].compareTop(document);
        }
        if (side > 0) {
          count++;
          earlier.collect(document);
        } else if (side < 0) {
          later.collect(document);
        }
      }
    }
  }
}
