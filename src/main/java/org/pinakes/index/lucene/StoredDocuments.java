package org.pinakes.index.lucene;

import java.io.IOException;
import java.util.Objects;
import java.util.Set;
import org.apache.lucene.index.IndexReader;
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

  /** The document with that number in the index, copies included. */
  IndexDocument read(int number) throws IOException {
    BytesRef bytes =
        reader.storedFields().document(number, FIELDS).getBinaryValue(DocumentBytes.FIELD);
    return schema.withCopies(
        DocumentBytes.decode(Objects.requireNonNull(bytes, "every document is stored")));
  }
}
