package org.pinakes.index.lucene;

import java.io.IOException;
import java.util.Objects;
import java.util.Set;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.util.BytesRef;
import org.pinakes.index.IndexDocument;
import org.pinakes.index.IndexSchema;

/** Reads stored documents back. Thread-safe. */
final class StoredDocuments {
  private static final Set<String> FIELDS = Set.of(DocumentBytes.FIELD);

  private final IndexReader reader;
  private final IndexSchema schema;

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
    return schema.withCopies(DocumentBytes.decode(bytes(reader.storedFields(), number)));
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
