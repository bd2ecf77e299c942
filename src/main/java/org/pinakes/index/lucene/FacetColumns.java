package org.pinakes.index.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.IndexReader;

/** The facet fields of one state of the index, each prepared when first asked for. Thread-safe. */
final class FacetColumns {
  private final IndexReader reader;
  private final Map<String, FacetColumn> columns = new ConcurrentHashMap<>();

  FacetColumns(IndexReader reader) {
    this.reader = reader;
  }

  FacetColumn of(String field) throws IOException {
    try {
      return columns.computeIfAbsent(field, this::prepare);
    } catch (UncheckedIOException broken) {
      throw broken.getCause();
    }
  }

  /** Fields that were asked for so far. */
  Set<String> asked() {
    return Set.copyOf(columns.keySet());
  }

  private FacetColumn prepare(String field) {
    try {
      return FacetColumn.of(reader, field);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
