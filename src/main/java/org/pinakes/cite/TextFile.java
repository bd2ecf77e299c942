package org.pinakes.cite;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.function.BiFunction;
import org.pinakes.index.IndexDocument;

/** A file of texts in UTF-8, one for each record, with something between and around them. */
final class TextFile implements ExportFile {
  private final Writer out;
  private final Frame frame;
  private final BiFunction<IndexDocument, Reference, String> text;
  private boolean begun;

  /**
   * What stands around the records.
   *
   * @param start before the first
   * @param between between two
   * @param end behind the last
   */
  record Frame(String start, String between, String end) {}

  TextFile(OutputStream out, Frame frame, BiFunction<IndexDocument, Reference, String> text) {
    this.out = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    this.frame = frame;
    this.text = text;
  }

  @Override
  public void write(IndexDocument document, Reference reference) throws IOException {
    out.write(begun ? frame.between() : frame.start());
    begun = true;
    out.write(text.apply(document, reference));
  }

  @Override
  public void close() throws IOException {
    out.write(begun ? frame.end() : frame.start() + frame.end());
    out.flush();
  }
}
