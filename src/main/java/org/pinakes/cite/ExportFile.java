package org.pinakes.cite;

import java.io.Closeable;
import java.io.IOException;
import org.pinakes.index.IndexDocument;

/**
 * A file of records while it is written, one after another; nothing of a record is kept. Closing
 * writes the end and flushes, and leaves the stream open. A file that was not closed is cut short,
 * which its readers may or may not see. Not thread-safe.
 */
public interface ExportFile extends Closeable {

  /**
   * Writes a record.
   *
   * @param document with its copies
   * @param reference the same, read
   */
  void write(IndexDocument document, Reference reference) throws IOException;

  @Override
  void close() throws IOException;
}
