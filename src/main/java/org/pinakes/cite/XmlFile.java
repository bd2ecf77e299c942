package org.pinakes.cite;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;
import org.pinakes.index.IndexDocument;

/** An XML file with one element for each record. */
final class XmlFile implements ExportFile {
  private final XmlOut xml;
  private final String[] path;
  private final RecordWriter record;
  private boolean begun;

  /** Writes one record. */
  @FunctionalInterface
  interface RecordWriter {
    void write(XmlOut xml, IndexDocument document, Reference reference) throws IOException;
  }

  /**
   * @param namespaces by prefix
   * @param path names of the elements around all records
   */
  XmlFile(OutputStream out, Map<String, String> namespaces, RecordWriter record, String... path) {
    xml = new XmlOut(out, namespaces);
    this.record = record;
    this.path = path;
  }

  @Override
  public void write(IndexDocument document, Reference reference) throws IOException {
    begin();
    record.write(xml, document, reference);
    xml.line();
  }

  @Override
  public void close() throws IOException {
    begin();
    xml.end();
  }

  private void begin() throws IOException {
    if (begun) {
      return;
    }
    begun = true;
    xml.root(path[0]);
    for (int i = 1; i < path.length; i++) {
      xml.open(path[i]);
    }
    xml.line();
  }
}
