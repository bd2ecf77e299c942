package org.pinakes.cite;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;

/** The list of formats that unAPI (version 1) answers with. */
public final class Unapi {
  private Unapi() {}

  /**
   * The list in XML.
   *
   * @param id of a record; empty for the formats of all
   */
  public static byte[] formats(List<ExportFormat> formats, String id) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    XmlOut xml = new XmlOut(bytes, Map.of());
    try {
      xml.root("formats", "id", PlainText.line(id));
      for (ExportFormat format : formats) {
        String type = format.mediaType().replaceFirst(";.*", "");
        xml.open("format", "name", format.code(), "type", type);
        xml.close();
      }
      xml.end();
    } catch (IOException impossible) {
      throw new UncheckedIOException("writing to memory", impossible);
    }
    return bytes.toByteArray();
  }
}
