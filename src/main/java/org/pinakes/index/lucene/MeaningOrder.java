package org.pinakes.index.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.apache.lucene.search.ScoreDoc;
import org.pinakes.index.Nearness;

/** Puts results that words have found in the order of words and meaning. Not thread-safe. */
final class MeaningOrder {
  private final StoredDocuments stored;
  private final Nearness nearness;

  MeaningOrder(StoredDocuments stored, Nearness nearness) {
    this.stored = stored;
    this.nearness = nearness;
  }

  /** Whether it may change the place of a result. */
  boolean moves(long rank) {
    return nearness.shares().found() > 0 && rank <= Nearness.ORDERED;
  }

  /** How many results are needed so that the first {@code wanted} stand in their final order. */
  int needed(int wanted) {
    return nearness.shares().found() > 0 ? Math.max(wanted, Nearness.ORDERED) : wanted;
  }

  /** The same results; each place keeps its points. */
  ScoreDoc[] mended(ScoreDoc[] best) throws IOException {
    int first = Math.min(best.length, Nearness.ORDERED);
    float share = nearness.shares().found();
    if (share == 0 || first < 2) {
      return best;
    }
    ScoreDoc[] mended = best.clone();
    ScoreDoc[] blended = blended(Arrays.copyOf(best, first), share);
    for (int i = 0; i < first; i++) {
      mended[i] = new ScoreDoc(blended[i].doc, best[i].score);
    }
    return mended;
  }

  /** The same results with points for both, best first. */
  ScoreDoc[] blended(ScoreDoc[] found, float share) throws IOException {
    float[] words = new float[found.length];
    List<String> ids = new ArrayList<>(found.length);
    for (int i = 0; i < found.length; i++) {
      words[i] = found[i].score;
      ids.add(stored.id(found[i].doc));
    }
    float[] both = Blend.of(words, nearness.to(ids), share);
    ScoreDoc[] blended = new ScoreDoc[found.length];
    for (int i = 0; i < found.length; i++) {
      blended[i] = new ScoreDoc(found[i].doc, both[i]);
    }
    Arrays.sort(
        blended,
        Comparator.comparingDouble((ScoreDoc each) -> -each.score)
            .thenComparingInt(each -> each.doc));
    return blended;
  }
}
