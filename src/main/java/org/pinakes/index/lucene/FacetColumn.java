package org.pinakes.index.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.OrdinalMap;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.FixedBitSet;
import org.apache.lucene.util.LongValues;
import org.apache.lucene.util.packed.PackedInts;
import org.jspecify.annotations.Nullable;
import org.pinakes.index.IndexRequest.Facet;
import org.pinakes.index.IndexResponse.Count;

/**
 * One facet field over all segments. Each segment numbers its values; the map between these numbers
 * and those of the whole index is made once. Thread-safe.
 */
final class FacetColumn {
  private final List<LeafReaderContext> segments;
  private final String field;
  private final @Nullable OrdinalMap map;
  private final int size;
  private final @Nullable OrdinalTable table;
  private volatile @Nullable NumberColumn numbers;

  private FacetColumn(
      List<LeafReaderContext> segments, String field, @Nullable OrdinalMap map, int size)
      throws IOException {
    this.segments = segments;
    this.field = field;
    this.map = map;
    this.size = size;
    table = OrdinalTable.read(new Segments(segments, map), field, size);
  }

  /**
   * The segments of an index, and how the numbers of each become those of the whole.
   *
   * @param all in their order
   * @param map null when there is one segment at most
   */
  record Segments(List<LeafReaderContext> all, @Nullable OrdinalMap map) {
    /** Documents in all of them, deleted ones included. */
    int documents() {
      return all.stream().mapToInt(segment -> segment.reader().maxDoc()).sum();
    }

    /** From a segment's numbers to those of the whole. */
    LongValues global(LeafReaderContext segment) {
      return map == null ? LongValues.IDENTITY : map.getGlobalOrds(segment.ord);
    }
  }

  static FacetColumn of(IndexReader reader, String field) throws IOException {
    List<LeafReaderContext> segments = reader.leaves();
    SortedSetDocValues[] values = new SortedSetDocValues[segments.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = DocValues.getSortedSet(segments.get(i).reader(), field);
    }
    if (values.length == 1) {
      return new FacetColumn(segments, field, null, (int) values[0].getValueCount());
    }
    OrdinalMap map = OrdinalMap.build(null, values, PackedInts.DEFAULT);
    return new FacetColumn(segments, field, map, (int) map.getValueCount());
  }

  /** How many different values there are. */
  int size() {
    return size;
  }

  /** Reads values by their numbers; for one thread. */
  ColumnValues values() throws IOException {
    return new ColumnValues(new Segments(segments, map), field, size);
  }

  /** The numbers among the values, read once. */
  NumberColumn numbers() throws IOException {
    NumberColumn known = numbers;
    if (known == null) {
      known = NumberColumn.read(new Segments(segments, map), field, values());
      numbers = known;
    }
    return known;
  }

  /**
   * What is counted among some documents: the commonest values, equal counts in the order of their
   * values, or spans of numbers.
   */
  List<Count> counts(FixedBitSet documents, Facet facet) throws IOException {
    Tally tally = tally(documents);
    if (facet.form() == Facet.Form.SPANS) {
      return numbers().spans(documents, tally, facet.limit());
    }
    ColumnValues values = values();
    if (facet.below().isEmpty()) {
      return values.counts(tally.top(facet.limit()));
    }
    List<Count> counts = new ArrayList<>();
    for (String beginning : facet.below()) {
      int from = values.firstFrom(new BytesRef(beginning));
      int to = values.firstFrom(ColumnValues.behind(beginning));
      counts.addAll(values.counts(tally.top(facet.limit(), from, to)));
    }
    return counts;
  }

  /** How often each value occurs among some documents. */
  Tally tally(FixedBitSet documents) throws IOException {
    return table == null ? counted(documents) : table.count(documents);
  }

  private Tally counted(FixedBitSet documents) throws IOException {
    Tally tally = new Tally(size);
    for (LeafReaderContext segment : segments) {
      count(segment, documents, tally);
    }
    return tally;
  }

  private void count(LeafReaderContext segment, FixedBitSet documents, Tally tally)
      throws IOException {
    SortedSetDocValues values = DocValues.getSortedSet(segment.reader(), field);
    @Nullable LongValues global = map == null ? null : map.getGlobalOrds(segment.ord);
    @Nullable SortedDocValues single = DocValues.unwrapSingleton(values);
    int base = segment.docBase;
    int end = base + segment.reader().maxDoc();
    int document = next(documents, base, end);
    while (document < end) {
      if (single != null) {
        if (single.advanceExact(document - base)) {
          tally.add(ordinal(global, single.ordValue()));
        }
      } else if (values.advanceExact(document - base)) {
        for (int left = values.docValueCount(); left > 0; left--) {
          tally.add(ordinal(global, values.nextOrd()));
        }
      }
      document = next(documents, document + 1, end);
    }
  }

  private static int ordinal(@Nullable LongValues global, long ordinal) {
    return (int) (global == null ? ordinal : global.get(ordinal));
  }

  private static int next(FixedBitSet documents, int from, int end) {
    if (from >= end || from >= documents.length()) {
      return DocIdSetIterator.NO_MORE_DOCS;
    }
    return documents.nextSetBit(from);
  }
}
