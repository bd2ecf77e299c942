package org.pinakes.index.lucene;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.util.BytesRef;
import org.pinakes.index.IndexDocument;
import org.pinakes.index.IndexSchema;

/**
 * Reads stored documents back, and remembers the latest: a page shows what was just read to find
 * more like it, and people come back. Thread-safe.
 */
final class StoredDocuments {
  /** Some kilobytes each. */
  private static final int REMEMBERED = 256;

  private static final Set<String> FIELDS = Set.of(DocumentBytes.FIELD);

  private final IndexReader reader;
  private final IndexSchema schema;
  private final Map<Integer, IndexDocument> latest =
      new LinkedHashMap<>(REMEMBERED, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Integer, IndexDocument> eldest) {
          return size() > REMEMBERED;
        }
      };

  StoredDocuments(IndexReader reader, IndexSchema schema) {
    this.reader = reader;
    this.schema = schema;
  }

  /** Documents read one after another, without copies. */
  @FunctionalInterface
  interface Reading {
    /**
     * @param number higher than the one before, so that blocks are unpacked once
     */
    IndexDocument read(int number) throws IOException;
  }

  /** For reading many in the order of their numbers; not thread-safe. */
  static Reading inOrder(IndexReader reader) throws IOException {
    StoredFields fields = reader.storedFields();
    return number -> DocumentBytes.decode(bytes(fields, number));
  }

  /** The document with that number in the index, copies included. */
  IndexDocument read(int number) throws IOException {
    synchronized (latest) {
      IndexDocument known = latest.get(number);
      if (known != null) {
        return known;
      }
    }
    IndexDocument read =
        schema.withCopies(DocumentBytes.decode(bytes(reader.storedFields(), number)));
    synchronized (latest) {
      latest.put(number, read);
    }
    return read;
  }

  /** Its identifier alone. */
  String id(int number) throws IOException {
    return DocumentBytes.first(bytes(reader.storedFields(), number), "id");
  }

  private static BytesRef bytes(StoredFields fields, int number) throws IOException {
    BytesRef bytes = fields.document(number, FIELDS).getBinaryValue(DocumentBytes.FIELD);
    return Objects.requireNonNull(bytes, "every document is stored");
  }
}
