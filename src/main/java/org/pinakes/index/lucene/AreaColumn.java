package org.pinakes.index.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
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
    Tallies tallies = new Tallies(cells, boxes);
    for (LeafReaderContext segment : reader.leaves()) {
      count(segment, documents, tallies);
    }
    List<Count> found = new ArrayList<>();
    for (int i = 0; i < boxes.size(); i++) {
      if (tallies.counts[i] > 0) {
        found.add(new Count(cells.cell(i).listed(), tallies.counts[i]));
      }
    }
    return found;
  }

  private void count(LeafReaderContext segment, FixedBitSet documents, Tallies tallies)
      throws IOException {
    BinaryDocValues column = DocValues.getBinary(segment.reader(), field);
    for (int document = column.nextDoc();
        document != DocIdSetIterator.NO_MORE_DOCS;
        document = column.nextDoc()) {
      int global = segment.docBase + document;
      if (global < documents.length() && documents.get(global)) {
        AreaTerms.boxes(column.binaryValue(), box -> tallies.add(global, box));
      }
    }
  }

  /** What was counted so far. A document with several boxes in a cell counts there once. */
  private static final class Tallies {
    private final AreaCells cells;
    private final List<List<AreaBox>> boxes;
    private final long[] counts;

    /** The last document that was counted in each cell. */
    private final int[] last;

    Tallies(AreaCells cells, List<List<AreaBox>> boxes) {
      this.cells = cells;
      this.boxes = boxes;
      counts = new long[boxes.size()];
      last = new int[boxes.size()];
      Arrays.fill(last, -1);
    }

    void add(int document, AreaBox box) {
      cells.around(
          box,
          cell -> {
            if (last[cell] != document && meet(box, boxes.get(cell))) {
              last[cell] = document;
              counts[cell]++;
            }
          });
    }

    private static boolean meet(AreaBox box, List<AreaBox> cell) {
      for (AreaBox part : cell) {
        if (box.meets(part)) {
          return true;
        }
      }
      return false;
    }
  }
}
