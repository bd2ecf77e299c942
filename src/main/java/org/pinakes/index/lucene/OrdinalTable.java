package org.pinakes.index.lucene;

import java.io.IOException;
import java.util.Arrays;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.FixedBitSet;
import org.apache.lucene.util.LongValues;
import org.jspecify.annotations.Nullable;

/**
 * The values of every living document of one facet field as plain numbers, and how often each
 * occurs in all. Counting over it costs a fraction of reading the packed columns of the files; its
 * price is four bytes a value, which is why only columns up to a size have one. Immutable.
 */
final class OrdinalTable {
  /** Most values that are held in memory for one field: 32 MB. */
  private static final int MOST_VALUES = 8_000_000;

  /** Documents are few when the field has so many times as many values. */
  private static final int FEW = 16;

  private final int[] starts;
  private final int[] ordinals;
  private final int[] totals;

  private OrdinalTable(int[] starts, int[] ordinals, int[] totals) {
    this.starts = starts;
    this.ordinals = ordinals;
    this.totals = totals;
  }

  /**
   * Reads a column.
   *
   * @param size how many different values there are
   * @return null when the column is too large to be held
   */
  static @Nullable OrdinalTable read(FacetColumn.Segments column, String field, int size)
      throws IOException {
    int[] starts = new int[column.documents() + 1];
    int[] ordinals = new int[Math.max(16, column.documents())];
    int[] totals = new int[size];
    int filled = 0;
    for (LeafReaderContext segment : column.all()) {
      SortedSetDocValues values = DocValues.getSortedSet(segment.reader(), field);
      LongValues global = column.global(segment);
      Bits living = segment.reader().getLiveDocs();
      for (int document = 0; document < segment.reader().maxDoc(); document++) {
        starts[segment.docBase + document] = filled;
        boolean counts = living == null || living.get(document);
        if (counts && values.advanceExact(document)) {
          int many = values.docValueCount();
          if (filled + many > MOST_VALUES) {
            return null;
          }
          if (filled + many > ordinals.length) {
            ordinals = Arrays.copyOf(ordinals, Math.max(filled + many, ordinals.length * 2));
          }
          for (int i = 0; i < many; i++) {
            int ordinal = (int) global.get(values.nextOrd());
            ordinals[filled++] = ordinal;
            totals[ordinal]++;
          }
        }
      }
    }
    starts[column.documents()] = filled;
    return new OrdinalTable(starts, Arrays.copyOf(ordinals, filled), totals);
  }

  /**
   * Counts the values of some documents: from the other side when they are the greater part, and
   * without looking at all values when they are few.
   */
  Tally count(FixedBitSet documents) {
    int many = documents.cardinality();
    if (many > starts.length / 2) {
      return allBut(documents);
    }
    return (long) many * FEW < totals.length ? few(documents, many) : only(documents);
  }

  private Tally few(FixedBitSet documents, int many) {
    int[] met = new int[Math.max(16, many * 4)];
    int size = 0;
    int last = starts.length - 1;
    for (int document = next(documents, 0);
        document < last;
        document = next(documents, document + 1)) {
      int values = starts[document + 1] - starts[document];
      if (size + values > met.length) {
        met = Arrays.copyOf(met, Math.max(size + values, met.length * 2));
      }
      System.arraycopy(ordinals, starts[document], met, size, values);
      size += values;
    }
    return Tally.ofFew(met, size);
  }

  private Tally only(FixedBitSet documents) {
    int[] counts = new int[totals.length];
    int last = starts.length - 1;
    for (int document = next(documents, 0);
        document < last;
        document = next(documents, document + 1)) {
      add(document, 1, counts);
    }
    return new Tally(counts);
  }

  private Tally allBut(FixedBitSet documents) {
    int[] counts = totals.clone();
    for (int document = 0; document < starts.length - 1; document++) {
      if (!documents.get(document)) {
        add(document, -1, counts);
      }
    }
    return new Tally(counts);
  }

  private static int next(FixedBitSet documents, int from) {
    return from < documents.length() ? documents.nextSetBit(from) : DocIdSetIterator.NO_MORE_DOCS;
  }

  private void add(int document, int step, int[] counts) {
    for (int i = starts[document]; i < starts[document + 1]; i++) {
      counts[ordinals[i]] += step;
    }
  }
}
