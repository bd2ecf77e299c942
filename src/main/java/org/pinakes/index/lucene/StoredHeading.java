package org.pinakes.index.lucene;

import java.io.IOException;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.NumericDocValues;
import org.pinakes.index.Heading;
import org.pinakes.index.HeadingKind;

/** Reads a heading back from its document. */
final class StoredHeading {
  private StoredHeading() {}

  static Heading read(LeafReader reader, int document, HeadingKind kind) throws IOException {
    String text = text(reader, HeadingFields.TEXT, document);
    String filing = text(reader, HeadingFields.FILING, document);
    NumericDocValues counts = DocValues.getNumeric(reader, HeadingFields.COUNT);
    return new Heading(
        kind,
        text,
        filing.isEmpty() ? text : filing,
        counts.advanceExact(document) ? counts.longValue() : 0,
        text(reader, HeadingFields.RECORD, document),
        text(reader, HeadingFields.SEE, document));
  }

  private static String text(LeafReader reader, String field, int document) throws IOException {
    BinaryDocValues values = DocValues.getBinary(reader, field);
    return values.advanceExact(document) ? values.binaryValue().utf8ToString() : "";
  }
}
