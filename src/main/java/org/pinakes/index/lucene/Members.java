package org.pinakes.index.lucene;

import java.io.IOException;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiBits;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;
import org.pinakes.index.IndexSchema;

/**
 * The members of merged records in one state of the index, which no search gives. Where there are
 * none, nothing is done. Thread-safe.
 */
final class Members {
  private static final Query MEMBERS = new TermQuery(new Term(IndexSchema.MEMBER, "true"));

  private final IndexSearcher searcher;
  private final boolean any;
  private volatile @Nullable FixedBitSet known;
  private volatile @Nullable FixedBitSet others;

  Members(IndexSearcher searcher) throws IOException {
    this.searcher = searcher;
    any = searcher.getIndexReader().docFreq(new Term(IndexSchema.MEMBER, "true")) > 0;
  }

  /** Searches those that are no members. */
  IndexSearcher others() throws IOException {
    return any ? new ChosenSearcher(searcher, shown()) : searcher;
  }

  /** All documents that are no members; to be looked at only. */
  FixedBitSet shown() throws IOException {
    FixedBitSet set = others;
    if (set == null) {
      set = without(living());
      others = set;
    }
    return set;
  }

  /** The documents that are no members; the set itself is left as it is. */
  FixedBitSet without(FixedBitSet documents) throws IOException {
    if (!any) {
      return documents;
    }
    FixedBitSet left = documents.clone();
    left.andNot(set());
    return left;
  }

  private FixedBitSet living() {
    IndexReader reader = searcher.getIndexReader();
    FixedBitSet living = new FixedBitSet(Math.max(1, reader.maxDoc()));
    Bits left = MultiBits.getLiveDocs(reader);
    for (int document = 0; document < reader.maxDoc(); document++) {
      if (left == null || left.get(document)) {
        living.set(document);
      }
    }
    return living;
  }

  private FixedBitSet set() throws IOException {
    FixedBitSet set = known;
    if (set == null) {
      set = searcher.search(MEMBERS, new BitCollector(searcher.getIndexReader().maxDoc()));
      known = set;
    }
    return set;
  }
}
