package org.pinakes.ingest;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.pinakes.index.IndexDocument;

/** What an index has to do for one record. */
sealed interface Change {

  /** Public identifier. */
  String id();

  /**
   * Put a document.
   *
   * @param id public identifier
   * @param document makes it; null when there is none after all, and the record must leave
   * @param fresh whether the index cannot hold the identifier yet
   */
  record Put(String id, Supplier<@Nullable IndexDocument> document, boolean fresh)
      implements Change {}

  /** Remove the document, if there is one. */
  record Remove(String id) implements Change {}
}
