package org.pinakes.index.lucene;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.Scorer;
import org.jspecify.annotations.Nullable;

/**
 * Weighs the places of a {@link CombinedWord} in one segment, document by document. There are a
 * dozen places, mostly, so that looking at all of them is quicker than keeping them in order. Not
 * thread-safe.
 */
final class CombinedScorer extends Scorer {
  private final PostingsEnum[] postings;
  private final int[] at;
  private final boolean[] typed;
  private final int[] fieldOf;
  private final FieldPart[] fields;
  private final @Nullable NumericDocValues[] norms;
  private final float[] asTyped;
  private final float[] inForms;
  private final CombinedWord.Measure measure;
  private final float worth;
  private final Places places;

  /** A form of the word that the segment has, in one of its fields. */
  record Found(PostingsEnum postings, boolean typed, FieldPart field) {}

  /**
   * A field.
   *
   * @param number from 0, in the segment
   * @param shares what an occurrence counts, by the code of the field's length
   */
  record FieldPart(String name, int number, float weight, boolean aside, float[] shares) {}

  private CombinedScorer(
      List<Found> found,
      List<FieldPart> parts,
      @Nullable NumericDocValues[] norms,
      CombinedWord.Measure measure,
      float worth,
      long cost) {
    int size = found.size();
    postings = new PostingsEnum[size];
    typed = new boolean[size];
    fieldOf = new int[size];
    for (int i = 0; i < size; i++) {
      postings[i] = found.get(i).postings();
      typed[i] = found.get(i).typed();
      fieldOf[i] = found.get(i).field().number();
    }
    at = new int[size];
    Arrays.fill(at, -1);
    fields = parts.toArray(FieldPart[]::new);
    this.norms = norms;
    asTyped = new float[fields.length];
    inForms = new float[fields.length];
    this.measure = measure;
    this.worth = worth;
    places = new Places(cost);
  }

  static CombinedScorer of(
      LeafReader segment,
      List<Found> found,
      List<FieldPart> fields,
      CombinedWord.Measure measure,
      float worth,
      long cost)
      throws IOException {
    @Nullable NumericDocValues[] norms = new NumericDocValues[fields.size()];
    for (FieldPart field : fields) {
      norms[field.number()] = segment.getNormValues(field.name());
    }
    return new CombinedScorer(found, fields, norms, measure, worth, cost);
  }

  @Override
  public int docID() {
    return places.docID();
  }

  @Override
  public DocIdSetIterator iterator() {
    return places;
  }

  @Override
  public float getMaxScore(int upTo) {
    return worth;
  }

  @Override
  public float score() throws IOException {
    int document = places.document;
    for (int i = 0; i < at.length; i++) {
      if (at[i] == document) {
        float[] to = typed[i] ? asTyped : inForms;
        to[fieldOf[i]] += postings[i].freq();
      }
    }
    float sum = 0;
    for (int field = 0; field < fields.length; field++) {
      if (asTyped[field] + inForms[field] > 0) {
        sum += part(field, document);
        asTyped[field] = 0;
        inForms[field] = 0;
      }
    }
    return worth * sum / (sum + measure.saturation());
  }

  /** A stem is there as often as all words that have it, where text is stemmed. */
  private float part(int number, int document) throws IOException {
    FieldPart field = fields[number];
    NumericDocValues lengths = norms[number];
    int code =
        lengths != null && lengths.advanceExact(document) ? (int) lengths.longValue() & 0xFF : -1;
    float times =
        (measure.ownStem()
                ? asTyped[number] + inForms[number]
                : Math.max(asTyped[number], inForms[number]))
            + measure.exact() * asTyped[number];
    float counted = code < 0 ? times : times * field.shares()[code];
    return field.weight() * (field.aside() ? counted / (counted + 1) : counted);
  }

  /** All documents that have the word in any of its places. */
  private final class Places extends DocIdSetIterator {
    private final long cost;
    private int document = -1;

    Places(long cost) {
      this.cost = cost;
    }

    @Override
    public int docID() {
      return document;
    }

    @Override
    public int nextDoc() throws IOException {
      int next = NO_MORE_DOCS;
      for (int i = 0; i < at.length; i++) {
        if (at[i] == document) {
          at[i] = postings[i].nextDoc();
        }
        next = Math.min(next, at[i]);
      }
      document = next;
      return next;
    }

    @Override
    public int advance(int target) throws IOException {
      int next = NO_MORE_DOCS;
      for (int i = 0; i < at.length; i++) {
        if (at[i] < target) {
          at[i] = postings[i].advance(target);
        }
        next = Math.min(next, at[i]);
      }
      document = next;
      return next;
    }

    @Override
    public long cost() {
      return cost;
    }
  }
}
