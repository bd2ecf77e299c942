package org.pinakes.index.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.FixedBitSet;
import org.pinakes.index.AreaBox;
import org.pinakes.index.AreaCells;
import org.pinakes.index.IndexRequest.Facet;
import org.pinakes.index.IndexResponse.Count;

/** Counts records by the cells of an area. Goes through those records only that have areas. */
final class AreaColumn {
  private final IndexReader reader;
  private final String field;

  AreaColumn(IndexReader reader, String field) {
    this.reader = reader;
    this.field = field;
  }

  /** How many of some documents have something of each cell, empty cells left out. */
  List<Count> cells(FixedBitSet documents, Facet facet) throws IOException {
    AreaCells cells = AreaCells.of(facet);
    List<List<AreaBox>> boxes =
        IntStream.range(0, cells.count()).mapToObj(cells::cell).map(AreaBox::of).toList();
    long[] counts = new long[boxes.size()];
    for (LeafReaderContext segment : reader.leaves()) {
      count(segment, documents, boxes, counts);
    }
    List<Count> found = new ArrayList<>();
    for (int i = 0; i < counts.length; i++) {
      if (counts[i] > 0) {
        found.add(new Count(cells.cell(i).listed(), counts[i]));
      }
    }
    return found;
  }

  private void count(
      LeafReaderContext segment, FixedBitSet documents, List<List<AreaBox>> cells, long[] counts)
      throws IOException {
    BinaryDocValues column = DocValues.getBinary(segment.reader(), field);
    for (int document = column.nextDoc();
        document != DocIdSetIterator.NO_MORE_DOCS;
        document = column.nextDoc()) {
      int global = segment.docBase + document;
      if (global < documents.length() && documents.get(global)) {
        count(AreaTerms.boxes(column.binaryValue()), cells, counts);
      }
    }
  }

  private static void count(List<AreaBox> boxes, List<List<AreaBox>> cells, long[] counts) {
    for (int i = 0; i < counts.length; i++) {
      if (meet(boxes, cells.get(i))) {
        counts[i]++;
      }
    }
  }

  private static boolean meet(List<AreaBox> boxes, List<AreaBox> cell) {
    for (AreaBox part : cell) {
      for (AreaBox box : boxes) {
        if (box.meets(part)) {
          return true;
        }
      }
    }
    return false;
  }
}
