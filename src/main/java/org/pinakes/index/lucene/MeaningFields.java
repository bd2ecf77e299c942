package org.pinakes.index.lucene;

import java.nio.charset.StandardCharsets;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.KnnByteVectorField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.VectorSimilarityFunction;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.BytesRefBuilder;
import org.apache.lucene.util.VectorUtil;

/**
 * The fields of an index of vectors. Vectors are bytes of one length, so that their product says
 * how near they are: a quarter of the size of the numbers that the model gives, and nothing has to
 * be read again after a search.
 */
final class MeaningFields {
  static final String ID = "id";
  static final String VECTOR = "vector";

  /** What a vector of length 1 is multiplied by, squared. */
  private static final float ONE = 256f * 256f;

  private static final String STATE = "state";

  private MeaningFields() {}

  static Document document(String id, String key, byte[] vector) {
    Document document = new Document();
    Term term = Values.id(id);
    document.add(new StringField(ID, term.bytes(), Field.Store.NO));
    document.add(new BinaryDocValuesField(ID, new BytesRef(id)));
    document.add(new StringField(STATE, state(term, key), Field.Store.NO));
    document.add(new KnnByteVectorField(VECTOR, vector, VectorSimilarityFunction.DOT_PRODUCT));
    return document;
  }

  /** What tells that a record has the vector of a text. */
  static Term state(String id, String key) {
    return new Term(STATE, state(Values.id(id), key));
  }

  private static BytesRef state(Term id, String key) {
    BytesRefBuilder state = new BytesRefBuilder();
    state.append(new BytesRef(key.getBytes(StandardCharsets.UTF_8)));
    state.append(id.bytes());
    return state.toBytesRef();
  }

  static float cosine(byte[] one, byte[] other) {
    return VectorUtil.dotProduct(one, other) / ONE;
  }
}
