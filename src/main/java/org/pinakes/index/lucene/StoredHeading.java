package org.pinakes.index.lucene;

import java.io.IOException;
import java.util.Locale;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.util.BytesRef;
import org.pinakes.index.Heading;
import org.pinakes.index.HeadingKind;

/** Writes what is shown of a heading into its document, and reads it back. */
final class StoredHeading {
  private StoredHeading() {}

  static void write(Document to, Heading heading) {
    String text = heading.text();
    String filing = heading.filing();
    int passedOver = text.length() - filing.length();
    put(to, HeadingFields.TEXT, text);
    put(to, HeadingFields.RECORD, heading.record());
    put(to, HeadingFields.SEE, heading.see());
    to.add(new NumericDocValuesField(HeadingFields.COUNT, heading.count()));
    if (passedOver >= 0 && small(text, passedOver).equals(filing)) {
      to.add(new NumericDocValuesField(HeadingFields.PASSED_OVER, passedOver));
    } else if (!filing.equals(text)) {
      put(to, HeadingFields.FILING, filing);
    }
  }

  static Heading read(LeafReader reader, int document, HeadingKind kind) throws IOException {
    String text = text(reader, HeadingFields.TEXT, document);
    return new Heading(
        kind,
        text,
        filing(reader, document, text),
        Math.max(0, number(reader, HeadingFields.COUNT, document)),
        text(reader, HeadingFields.RECORD, document),
        text(reader, HeadingFields.SEE, document));
  }

  private static String filing(LeafReader reader, int document, String text) throws IOException {
    long passedOver = number(reader, HeadingFields.PASSED_OVER, document);
    if (passedOver >= 0) {
      return small(text, (int) passedOver);
    }
    String filing = text(reader, HeadingFields.FILING, document);
    return filing.isEmpty() ? text : filing;
  }

  /** What most titles are filed under: small letters behind the article. */
  private static String small(String text, int passedOver) {
    return text.substring(passedOver).toLowerCase(Locale.ROOT);
  }

  private static void put(Document to, String field, String text) {
    if (!text.isEmpty()) {
      to.add(new BinaryDocValuesField(field, new BytesRef(text)));
    }
  }

  private static String text(LeafReader reader, String field, int document) throws IOException {
    BinaryDocValues values = DocValues.getBinary(reader, field);
    return values.advanceExact(document) ? values.binaryValue().utf8ToString() : "";
  }

  /** The number, or -1 when there is none. */
  private static long number(LeafReader reader, String field, int document) throws IOException {
    NumericDocValues values = DocValues.getNumeric(reader, field);
    return values.advanceExact(document) ? values.longValue() : -1;
  }
}
