package org.pinakes.index.lucene;

import java.io.IOException;
import org.apache.lucene.index.ImpactsEnum;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.MaxScoreCache;
import org.apache.lucene.search.similarities.Similarity.SimScorer;
import org.jspecify.annotations.Nullable;

/**
 * What the occurrences of a term can count at most, in a block of documents of one segment: from
 * the frequencies and lengths that the index keeps for blocks of frequent terms, and from how often
 * the term is there at all. Not thread-safe.
 */
final class Ceiling {
  /** Terms in fewer documents than a block has are kept without such frequencies. */
  private static final int BLOCK = 128;

  private final float most;
  private final @Nullable MaxScoreCache blocks;

  private Ceiling(float most, @Nullable MaxScoreCache blocks) {
    this.most = most;
    this.blocks = blocks;
  }

  /** Where a term stands, and what it counts there at most. */
  record Listed(PostingsEnum postings, Ceiling ceiling) {}

  /**
   * Opens the postings of a term.
   *
   * @param terms stands on the term
   * @param shares what an occurrence counts, by the code of the field's length
   * @param bounded whether somebody wants to know what blocks count at most
   */
  static Listed list(TermsEnum terms, float[] shares, boolean bounded) throws IOException {
    int documents = terms.docFreq();
    if (!bounded || documents < BLOCK) {
      long times = terms.totalTermFreq() - documents + 1;
      return new Listed(
          terms.postings(null, PostingsEnum.FREQS), new Ceiling(times * longest(shares), null));
    }
    ImpactsEnum impacts = terms.impacts(PostingsEnum.FREQS);
    return new Listed(
        impacts, new Ceiling(Float.MAX_VALUE, new MaxScoreCache(impacts, counting(shares))));
  }

  private static float longest(float[] shares) {
    float longest = 0;
    for (float share : shares) {
      longest = Math.max(longest, share);
    }
    return longest;
  }

  private static SimScorer counting(float[] shares) {
    return new SimScorer() {
      @Override
      public float score(float times, long length) {
        return times * shares[(int) length & 0xFF];
      }
    };
  }

  /** Last document of the block that a document is in. */
  int block(int document) throws IOException {
    return blocks == null ? DocIdSetIterator.NO_MORE_DOCS : blocks.advanceShallow(document);
  }

  /** What occurrences count at most from the document last asked for to this one. */
  float until(int document) throws IOException {
    return blocks == null ? most : Math.min(most, blocks.getMaxScore(document));
  }
}
