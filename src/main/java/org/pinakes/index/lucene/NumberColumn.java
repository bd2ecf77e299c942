package org.pinakes.index.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.NavigableMap;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.FixedBitSet;
import org.apache.lucene.util.LongValues;
import org.pinakes.index.IndexRequest.Span;
import org.pinakes.index.IndexResponse.Count;
import org.pinakes.index.NumberSpans;

/** Those values of a facet field that are whole numbers. Thread-safe. */
final class NumberColumn {
  private final FacetColumn.Segments column;
  private final String field;
  private final boolean single;
  private final int[] ordinals;
  private final int[] numbers;
  private final List<BytesRef> terms;

  /**
   * @param ordinals of the values that are numbers, ascending; the others are parallel to it
   */
  private NumberColumn(
      FacetColumn.Segments column,
      String field,
      int[] ordinals,
      int[] numbers,
      List<BytesRef> terms)
      throws IOException {
    this.column = column;
    this.field = field;
    this.ordinals = ordinals;
    this.numbers = numbers;
    this.terms = List.copyOf(terms);
    single = isSingle(column, field);
  }

  static NumberColumn read(FacetColumn.Segments column, String field, ColumnValues values)
      throws IOException {
    int[] ordinals = new int[values.size()];
    int[] numbers = new int[values.size()];
    List<BytesRef> terms = new ArrayList<>();
    for (int ordinal = 0; ordinal < values.size(); ordinal++) {
      BytesRef term = values.term(ordinal);
      OptionalInt number = NumberSpans.number(term.utf8ToString());
      if (number.isPresent()) {
        ordinals[terms.size()] = ordinal;
        numbers[terms.size()] = number.getAsInt();
        terms.add(BytesRef.deepCopyOf(term));
      }
    }
    int found = terms.size();
    return new NumberColumn(
        column, field, Arrays.copyOf(ordinals, found), Arrays.copyOf(numbers, found), terms);
  }

  private static boolean isSingle(FacetColumn.Segments column, String field) throws IOException {
    for (LeafReaderContext segment : column.all()) {
      if (DocValues.unwrapSingleton(DocValues.getSortedSet(segment.reader(), field)) == null) {
        return false;
      }
    }
    return true;
  }

  /** The terms whose numbers lie within a span. */
  List<BytesRef> within(Span span) {
    List<BytesRef> within = new ArrayList<>();
    for (int i = 0; i < numbers.length; i++) {
      if (numbers[i] >= span.from() && numbers[i] <= span.to()) {
        within.add(terms.get(i));
      }
    }
    return within;
  }

  /**
   * How many of some documents have a number in each span.
   *
   * @param tally how often each value occurs in them
   * @param most how many spans at most
   */
  List<Count> spans(FixedBitSet documents, Tally tally, int most) throws IOException {
    NavigableMap<Integer, Long> counts = new TreeMap<>();
    for (int i = 0; i < ordinals.length; i++) {
      if (tally.count(ordinals[i]) > 0) {
        counts.merge(numbers[i], (long) tally.count(ordinals[i]), Long::sum);
      }
    }
    List<Span> spans = NumberSpans.of(counts, most);
    boolean apart = spans.stream().allMatch(span -> span.from() == span.to());
    long[] sums = single || apart ? sums(spans, counts) : distinct(spans, documents);
    List<Count> counted = new ArrayList<>(sums.length);
    for (int i = 0; i < sums.length; i++) {
      counted.add(new Count(NumberSpans.text(spans.get(i)), sums[i]));
    }
    return counted;
  }

  private static long[] sums(List<Span> spans, NavigableMap<Integer, Long> counts) {
    long[] sums = new long[spans.size()];
    for (int i = 0; i < sums.length; i++) {
      Span span = spans.get(i);
      sums[i] =
          counts.subMap(span.from(), true, span.to(), true).values().stream()
              .mapToLong(Long::longValue)
              .sum();
    }
    return sums;
  }

  /** A document with several numbers in one span counts once there. */
  private long[] distinct(List<Span> spans, FixedBitSet documents) throws IOException {
    long[] counts = new long[spans.size()];
    int[] last = new int[spans.size()];
    Arrays.fill(last, -1);
    for (LeafReaderContext segment : column.all()) {
      SortedSetDocValues values = DocValues.getSortedSet(segment.reader(), field);
      LongValues global = column.global(segment);
      int end = segment.docBase + segment.reader().maxDoc();
      for (int document = next(documents, segment.docBase, end);
          document < end;
          document = next(documents, document + 1, end)) {
        boolean any = values.advanceExact(document - segment.docBase);
        for (int left = any ? values.docValueCount() : 0; left > 0; left--) {
          int span = span(spans, (int) global.get(values.nextOrd()));
          if (span >= 0 && last[span] != document) {
            last[span] = document;
            counts[span]++;
          }
        }
      }
    }
    return counts;
  }

  private static int next(FixedBitSet documents, int from, int end) {
    return from < Math.min(end, documents.length()) ? documents.nextSetBit(from) : end;
  }

  private int span(List<Span> spans, int ordinal) {
    int at = Arrays.binarySearch(ordinals, ordinal);
    for (int i = 0; at >= 0 && i < spans.size(); i++) {
      if (numbers[at] >= spans.get(i).from() && numbers[at] <= spans.get(i).to()) {
        return i;
      }
    }
    return -1;
  }
}
