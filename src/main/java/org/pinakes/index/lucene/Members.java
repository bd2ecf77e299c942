package org.pinakes.index.lucene;

import java.io.IOException;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
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

  Members(IndexSearcher searcher) throws IOException {
    this.searcher = searcher;
    any = searcher.getIndexReader().docFreq(new Term(IndexSchema.MEMBER, "true")) > 0;
  }

  /** What matches, and is no member. */
  Query without(Query query) {
    return any
        ? new BooleanQuery.Builder().add(query, Occur.MUST).add(MEMBERS, Occur.MUST_NOT).build()
        : query;
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

  private FixedBitSet set() throws IOException {
    FixedBitSet set = known;
    if (set == null) {
      set = searcher.search(MEMBERS, new BitCollector(searcher.getIndexReader().maxDoc()));
      known = set;
    }
    return set;
  }
}
