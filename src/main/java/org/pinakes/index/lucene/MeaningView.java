package org.pinakes.index.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.ByteVectorValues;
import org.apache.lucene.index.KnnVectorValues.DocIndexIterator;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.KnnByteVectorQuery;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.util.Bits;

/** Reads one state of an index of vectors. */
final class MeaningView {
  private final IndexSearcher searcher;

  MeaningView(IndexSearcher searcher) {
    this.searcher = searcher;
  }

  List<String> nearest(byte[] vector, int limit) throws IOException {
    ScoreDoc[] found =
        searcher.search(new KnnByteVectorQuery(MeaningFields.VECTOR, vector, limit), limit)
            .scoreDocs;
    List<String> ids = new ArrayList<>(found.length);
    for (ScoreDoc each : found) {
      ids.add(id(each.doc));
    }
    return ids;
  }

  private String id(int document) throws IOException {
    List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
    LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(document, leaves));
    BinaryDocValues ids = leaf.reader().getBinaryDocValues(MeaningFields.ID);
    ids.advanceExact(document - leaf.docBase);
    return ids.binaryValue().utf8ToString();
  }

  float[] cosines(byte[] vector, List<String> ids) throws IOException {
    float[] cosines = new float[ids.size()];
    Arrays.fill(cosines, Float.NaN);
    for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
      each(leaf.reader(), ids, (i, found) -> cosines[i] = MeaningFields.cosine(vector, found));
    }
    return cosines;
  }

  Optional<byte[]> vector(String id) throws IOException {
    byte[][] found = new byte[1][];
    for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
      each(leaf.reader(), List.of(id), (i, vector) -> found[0] = vector.clone());
    }
    return Optional.ofNullable(found[0]);
  }

  /** Something done with the vector of one of some records; the array is used again. */
  private interface Found {
    void take(int which, byte[] vector);
  }

  private static void each(LeafReader reader, List<String> ids, Found found) throws IOException {
    ByteVectorValues vectors = reader.getByteVectorValues(MeaningFields.VECTOR);
    if (vectors == null) {
      return;
    }
    DocIndexIterator at = vectors.iterator();
    for (long place : places(reader, ids)) {
      if (at.advance((int) (place >>> Integer.SIZE)) == place >>> Integer.SIZE) {
        found.take((int) place, vectors.vectorValue(at.index()));
      }
    }
  }

  /** Numbers of documents in the higher half, in order; which identifier it is in the lower. */
  private static long[] places(LeafReader reader, List<String> ids) throws IOException {
    TermsEnum terms = reader.terms(MeaningFields.ID).iterator();
    Bits live = reader.getLiveDocs();
    long[] places = new long[ids.size()];
    int count = 0;
    PostingsEnum postings = null;
    for (int i = 0; i < ids.size(); i++) {
      if (terms.seekExact(Values.id(ids.get(i)).bytes())) {
        postings = terms.postings(postings, PostingsEnum.NONE);
        int document = postings.nextDoc();
        while (document != DocIdSetIterator.NO_MORE_DOCS && live != null && !live.get(document)) {
          document = postings.nextDoc();
        }
        if (document != DocIdSetIterator.NO_MORE_DOCS) {
          places[count++] = (long) document << Integer.SIZE | i;
        }
      }
    }
    long[] sorted = Arrays.copyOf(places, count);
    Arrays.sort(sorted);
    return sorted;
  }
}
