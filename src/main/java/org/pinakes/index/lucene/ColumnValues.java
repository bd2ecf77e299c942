package org.pinakes.index.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.OrdinalMap;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import org.pinakes.index.IndexResponse.Count;

/**
 * The values of a facet field by their numbers in the whole index, which follow the order of the
 * values. Quickest when asked in that order. Not thread-safe.
 */
final class ColumnValues {
  /** Greater than any byte of UTF-8. */
  private static final byte GREATEST = (byte) 0xFF;

  private final FacetColumn.Segments column;
  private final String field;
  private final int size;
  private final @Nullable SortedSetDocValues[] segments;

  ColumnValues(FacetColumn.Segments column, String field, int size) {
    this.column = column;
    this.field = field;
    this.size = size;
    segments = new SortedSetDocValues[column.all().size()];
  }

  int size() {
    return size;
  }

  /** A value; good until the next is asked for. */
  BytesRef term(int ordinal) throws IOException {
    OrdinalMap map = column.map();
    int segment = map == null ? 0 : map.getFirstSegmentNumber(ordinal);
    long own = map == null ? ordinal : map.getFirstSegmentOrd(ordinal);
    SortedSetDocValues values = segments[segment];
    if (values == null) {
      values = DocValues.getSortedSet(column.all().get(segment).reader(), field);
      segments[segment] = values;
    }
    return values.lookupOrd(own);
  }

  String value(int ordinal) throws IOException {
    return term(ordinal).utf8ToString();
  }

  /** Values for the entries of a tally. */
  List<Count> counts(long[] entries) throws IOException {
    List<Count> counts = new ArrayList<>(entries.length);
    for (long entry : entries) {
      counts.add(new Count(value(Tally.ordinal(entry)), Tally.count(entry)));
    }
    return counts;
  }

  /** Number of the first value that is not less than a term; the size when there is none. */
  int firstFrom(BytesRef term) throws IOException {
    int low = 0;
    int high = size;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (term(middle).compareTo(term) < 0) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** A term behind all that begin in a certain way. */
  static BytesRef behind(String beginning) {
    BytesRef term = new BytesRef(beginning);
    byte[] bytes = Arrays.copyOfRange(term.bytes, term.offset, term.offset + term.length + 1);
    bytes[term.length] = GREATEST;
    return new BytesRef(bytes);
  }
}
