package org.pinakes.cite;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;
import org.pinakes.format.marc.ControlField;
import org.pinakes.format.marc.DataField;
import org.pinakes.format.marc.MarcRecord;
import org.pinakes.format.marc.Subfield;

/** MARC 21 as MARCXML, the Library of Congress's MARC 21 slim. */
final class MarcXml implements ExportFormat {
  private static final Map<String, String> NAMESPACES =
      Map.of("", "http://www.loc.gov/MARC21/slim");

  private final MarcSource source;

  MarcXml(MarcSource source) {
    this.source = source;
  }

  @Override
  public String code() {
    return "marcxml";
  }

  @Override
  public String mediaType() {
    return "application/marcxml+xml";
  }

  @Override
  public String extension() {
    return "xml";
  }

  @Override
  public ExportFile to(OutputStream out) {
    return new XmlFile(
        out,
        NAMESPACES,
        (xml, document, reference) -> write(xml, source.record(document, reference)),
        "collection");
  }

  private static void write(XmlOut xml, MarcRecord record) throws IOException {
    xml.open("record");
    xml.text(
        "leader",
        PlainText.kept(record.leader().substring(0, 9) + "a" + record.leader().substring(10)));
    for (ControlField field : record.controlFields()) {
      xml.text("controlfield", PlainText.kept(field.value()), "tag", PlainText.kept(field.tag()));
    }
    for (DataField field : record.dataFields()) {
      write(xml, field);
    }
    xml.close();
  }

  private static void write(XmlOut xml, DataField field) throws IOException {
    xml.open(
        "datafield",
        "tag",
        PlainText.kept(field.tag()),
        "ind1",
        PlainText.kept(String.valueOf(field.indicator1())),
        "ind2",
        PlainText.kept(String.valueOf(field.indicator2())));
    for (Subfield subfield : field.subfields()) {
      String code = PlainText.kept(String.valueOf(subfield.code()));
      xml.text("subfield", PlainText.kept(subfield.value()), "code", code);
    }
    xml.close();
  }
}
