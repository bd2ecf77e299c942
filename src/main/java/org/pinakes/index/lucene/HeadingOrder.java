package org.pinakes.index.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;
import org.pinakes.index.Heading;
import org.pinakes.index.HeadingKind;
import org.pinakes.index.HeadingPage;

/**
 * The headings of one state in one filing order: place by place in both directions, whatever the
 * depth. Holds four bytes a heading; keys stay on disk. Thread-safe.
 */
final class HeadingOrder {
  private final LeafReader reader;
  private final String column;
  private final Filing filing;
  private final int[] documents;

  private HeadingOrder(LeafReader reader, String column, Filing filing, int[] documents) {
    this.reader = reader;
    this.column = column;
    this.filing = filing;
    this.documents = documents;
  }

  static HeadingOrder read(LeafReader reader, String collation, Filing filing) throws IOException {
    String column = HeadingFields.order(collation);
    SortedDocValues keys = DocValues.getSorted(reader, column);
    int[] documents = new int[keys.getValueCount()];
    for (int document = keys.nextDoc();
        document != DocIdSetIterator.NO_MORE_DOCS;
        document = keys.nextDoc()) {
      documents[keys.ordValue()] = document;
    }
    return new HeadingOrder(reader, column, filing, documents);
  }

  HeadingPage from(HeadingKind kind, String text, int limit) throws IOException {
    SortedDocValues keys = keys();
    return page(keys, kind, place(keys, start(kind, text)), limit);
  }

  HeadingPage after(HeadingKind kind, String heading, int limit) throws IOException {
    SortedDocValues keys = keys();
    BytesRef key = exact(kind, heading);
    int place = place(keys, key);
    while (place < documents.length && StringHelper.startsWith(keys.lookupOrd(place), key)) {
      place++;
    }
    return page(keys, kind, place, limit);
  }

  HeadingPage before(HeadingKind kind, String heading, int limit) throws IOException {
    SortedDocValues keys = keys();
    int end = place(keys, exact(kind, heading));
    int first = place(keys, Filing.first(kind));
    int begin = Math.max(first, end - limit);
    return page(keys, kind, begin, end - begin);
  }

  private HeadingPage page(SortedDocValues keys, HeadingKind kind, int begin, int limit)
      throws IOException {
    int end = place(keys, Filing.end(kind));
    int stop = Math.min(end, begin + limit);
    List<Heading> headings = new ArrayList<>();
    for (int place = begin; place < stop; place++) {
      headings.add(StoredHeading.read(reader, documents[place], kind));
    }
    boolean earlier = begin > place(keys, Filing.first(kind));
    return new HeadingPage(headings, earlier, stop < end);
  }

  /** A view of the column for one thread. */
  private SortedDocValues keys() throws IOException {
    return DocValues.getSorted(reader, column);
  }

  private static int place(SortedDocValues keys, BytesRef key) throws IOException {
    int found = keys.lookupTerm(key);
    return found < 0 ? -found - 1 : found;
  }

  private BytesRef exact(HeadingKind kind, String heading) {
    synchronized (filing) {
      return filing.exact(kind, heading);
    }
  }

  private BytesRef start(HeadingKind kind, String text) {
    synchronized (filing) {
      return filing.start(kind, text);
    }
  }
}
