package org.pinakes.index.lucene;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.DoubleRange;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.util.BytesRef;
import org.pinakes.index.AreaBox;
import org.pinakes.index.IndexRequest.Filter;
import org.pinakes.index.IndexRequest.Match;
import org.pinakes.problem.BadRequestException;
import org.pinakes.record.Area;

/**
 * How areas stand in the index: each box as a range of two dimensions, by which records are found,
 * and all boxes of a record in a column, by which cells are counted.
 */
final class AreaTerms {
  /** West, south, east, north. */
  private static final int BYTES = 4 * Double.BYTES;

  /** Of a record with more, the first ones are found. */
  private static final int MOST = 500;

  private AreaTerms() {}

  /** A value that is no area is kept with the document, but not found by area. */
  static void add(Document to, String field, List<String> values) {
    List<AreaBox> boxes = new ArrayList<>();
    for (String value : values) {
      Area.readEnvelope(value).ifPresent(area -> boxes.addAll(AreaBox.of(area)));
    }
    if (boxes.isEmpty()) {
      return;
    }
    List<AreaBox> kept = boxes.subList(0, Math.min(MOST, boxes.size()));
    ByteBuffer column = ByteBuffer.allocate(kept.size() * BYTES);
    for (AreaBox box : kept) {
      to.add(new DoubleRange(field, least(box), greatest(box)));
      column.putDouble(box.west()).putDouble(box.south());
      column.putDouble(box.east()).putDouble(box.north());
    }
    to.add(new BinaryDocValuesField(field, new BytesRef(column.array())));
  }

  private static double[] least(AreaBox box) {
    return new double[] {box.west(), box.south()};
  }

  private static double[] greatest(AreaBox box) {
    return new double[] {box.east(), box.north()};
  }

  /** Takes each box of a record from its column. */
  static void boxes(BytesRef column, Consumer<AreaBox> each) {
    ByteBuffer bytes = ByteBuffer.wrap(column.bytes, column.offset, column.length);
    while (bytes.remaining() >= BYTES) {
      each.accept(
          new AreaBox(bytes.getDouble(), bytes.getDouble(), bytes.getDouble(), bytes.getDouble()));
    }
  }

  /**
   * Records that have something of the areas of a filter.
   *
   * @throws BadRequestException when a value is no area
   */
  static Query query(String field, Filter filter) {
    boolean all = filter.match() == Match.ALL;
    BooleanQuery.Builder areas = new BooleanQuery.Builder();
    for (String value : filter.values()) {
      areas.add(query(field, value), all ? Occur.FILTER : Occur.SHOULD);
    }
    return filter.match() == Match.NONE
        ? new BooleanQuery.Builder()
            .add(new MatchAllDocsQuery(), Occur.FILTER)
            .add(areas.build(), Occur.MUST_NOT)
            .build()
        : areas.build();
  }

  private static Query query(String field, String value) {
    Area area =
        Area.readEnvelope(value)
            .orElseThrow(() -> new BadRequestException("“" + value + "” is no area."));
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    for (AreaBox box : AreaBox.of(area)) {
      any.add(DoubleRange.newIntersectsQuery(field, least(box), greatest(box)), Occur.SHOULD);
    }
    return any.build();
  }
}
