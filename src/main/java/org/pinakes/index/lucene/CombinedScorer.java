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
  /** So many occurrences are as good as endless ones, and still a number to reckon with. */
  private static final float MOST = 1e18f;

  /** What sums in another order may differ by. */
  private static final float ROUNDING = 1 + 1e-5f;

  private final PostingsEnum[] postings;
  private final Ceiling[] ceilings;
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
  private int blockEnd = -1;

  /** A form of the word that the segment has, in one of its fields. */
  record Found(Ceiling.Listed listed, boolean typed, FieldPart field) {}

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
    ceilings = new Ceiling[size];
    typed = new boolean[size];
    fieldOf = new int[size];
    for (int i = 0; i < size; i++) {
      postings[i] = found.get(i).listed().postings();
      ceilings[i] = found.get(i).listed().ceiling();
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
  public int advanceShallow(int target) throws IOException {
    if (target <= blockEnd) {
      return blockEnd;
    }
    int end = DocIdSetIterator.NO_MORE_DOCS;
    for (Ceiling ceiling : ceilings) {
      end = Math.min(end, ceiling.block(target));
    }
    blockEnd = end;
    return end;
  }

  /** As {@link #score} counts, of the most that each place can have. */
  @Override
  public float getMaxScore(int upTo) throws IOException {
    for (int i = 0; i < ceilings.length; i++) {
      float[] to = typed[i] ? asTyped : inForms;
      to[fieldOf[i]] += ceilings[i].until(upTo);
    }
    float sum = 0;
    for (int field = 0; field < fields.length; field++) {
      if (asTyped[field] + inForms[field] > 0) {
        sum += part(field, 1);
        asTyped[field] = 0;
        inForms[field] = 0;
      }
    }
    return points(Math.min(sum * ROUNDING, MOST));
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
        sum += part(field, share(field, document));
        asTyped[field] = 0;
        inForms[field] = 0;
      }
    }
    return points(sum);
  }

  private float points(float sum) {
    return worth * sum / (sum + measure.saturation());
  }

  /** What an occurrence counts in a field as long as the document's. */
  private float share(int number, int document) throws IOException {
    NumericDocValues lengths = norms[number];
    return lengths != null && lengths.advanceExact(document)
        ? fields[number].shares()[(int) lengths.longValue() & 0xFF]
        : 1;
  }

  /** A stem is there as often as all words that have it, where text is stemmed. */
  private float part(int number, float share) {
    FieldPart field = fields[number];
    float times =
        (measure.ownStem()
                ? asTyped[number] + inForms[number]
                : Math.max(asTyped[number], inForms[number]))
            + measure.exact() * asTyped[number];
    float counted = Math.min(times * share, MOST);
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
