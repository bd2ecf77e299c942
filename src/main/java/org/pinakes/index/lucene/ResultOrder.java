package org.pinakes.index.lucene;

import java.io.IOException;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;
import org.jspecify.annotations.Nullable;
import org.pinakes.index.IndexRequest;
import org.pinakes.index.IndexSchema;

/**
 * An order of results down to the last tie, both ways: by points or a field, then by a number that
 * a record has in every state of the index. Immutable.
 */
final class ResultOrder {
  /**
   * Points shift with what else there is; a record whose own changed by more is another one now.
   */
  private static final float SHIFT = 2;

  private final SortField first;
  private final Sort forth;
  private final Sort back;

  private ResultOrder(SortField first) {
    this.first = first;
    SortField tie = new SortField(FieldNames.TIE, SortField.Type.LONG);
    forth = new Sort(first, tie, SortField.FIELD_DOC);
    back = new Sort(turned(first), turned(tie), turned(SortField.FIELD_DOC));
  }

  static ResultOrder of(IndexRequest.Sort order, IndexSchema schema) {
    return new ResultOrder(
        order.field().isEmpty() ? SortField.FIELD_SCORE : SortOrder.of(order, schema));
  }

  private static SortField turned(SortField field) {
    boolean reverse = !field.getReverse();
    return field.getMissingValue() == null
        ? new SortField(field.getField(), field.getType(), reverse)
        : new SortField(field.getField(), field.getType(), reverse, field.getMissingValue());
  }

  Sort forth() {
    return forth;
  }

  /** The same order from its end. */
  Sort back() {
    return back;
  }

  boolean byPoints() {
    return first.getType() == SortField.Type.SCORE;
  }

  /**
   * The place of a document.
   *
   * @param segment where it is
   * @param local its number there
   * @param document its number in the index
   * @param points its points, where they order
   */
  FieldDoc place(LeafReader segment, int local, int document, float points) throws IOException {
    Object value =
        switch (first.getType()) {
          case SCORE -> points;
          case LONG -> {
            NumericDocValues numbers = DocValues.getNumeric(segment, field());
            yield numbers.advanceExact(local) ? numbers.longValue() : first.getMissingValue();
          }
          default -> {
            SortedDocValues texts = DocValues.getSorted(segment, field());
            yield texts.advanceExact(local)
                ? BytesRef.deepCopyOf(texts.lookupOrd(texts.ordValue()))
                : null;
          }
        };
    NumericDocValues ties = DocValues.getNumeric(segment, FieldNames.TIE);
    long tie = ties.advanceExact(local) ? ties.longValue() : 0;
    return place(document, value, tie);
  }

  /**
   * The place that a mark tells: that of its record, if it is there and stands where it stood; else
   * where it stood. Empty for a mark of another order.
   */
  Optional<FieldDoc> place(Mark mark, @Nullable FieldDoc now) {
    if (!isOurs(mark.value())) {
      return Optional.empty();
    }
    if (now != null && agrees(mark.value(), now.fields[0])) {
      return Optional.of(now);
    }
    int document = mark.backwards() ? Integer.MAX_VALUE : -1;
    return Optional.of(place(document, told(mark), Values.tie(mark.id())));
  }

  /**
   * Of a long text only the beginning is told. Then the page begins at the first result whose text
   * begins so: some may be shown once more, but none is passed over.
   */
  private @Nullable Object told(Mark mark) {
    boolean largestFirst = first.getReverse() != mark.backwards();
    return mark.value() instanceof BytesRef text && text.length == Mark.LONGEST_TEXT && largestFirst
        ? largest(text)
        : mark.value();
  }

  private static BytesRef largest(BytesRef beginning) {
    byte[] bytes = Arrays.copyOf(beginning.bytes, beginning.length + 1);
    bytes[beginning.length] = (byte) 0xFF;
    return new BytesRef(bytes);
  }

  private boolean isOurs(@Nullable Object value) {
    return switch (first.getType()) {
      case SCORE -> value instanceof Float points && !points.isNaN();
      case LONG -> value instanceof Long;
      default -> value == null || value instanceof BytesRef;
    };
  }

  private static boolean agrees(@Nullable Object told, @Nullable Object now) {
    if (told instanceof Float before && now instanceof Float points) {
      return points <= before * SHIFT && before <= points * SHIFT;
    }
    if (told instanceof BytesRef beginning && now instanceof BytesRef text) {
      return beginning.length < Mark.LONGEST_TEXT
          ? beginning.equals(text)
          : StringHelper.startsWith(text, beginning);
    }
    return Objects.equals(told, now);
  }

  private String field() {
    return Objects.requireNonNull(first.getField(), "an order by a field");
  }

  private static FieldDoc place(int document, @Nullable Object value, long tie) {
    return new FieldDoc(document, Float.NaN, new Object[] {value, tie, document});
  }
}
