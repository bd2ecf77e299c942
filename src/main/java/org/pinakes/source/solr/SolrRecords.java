package org.pinakes.source.solr;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import org.pinakes.csv.CsvTable;
import org.pinakes.source.SourceStream;
import org.pinakes.source.paged.Bytes;
import tools.jackson.databind.JsonNode;

/**
 * Native records of Solr documents. {@code fullrecord} is taken when it is MARC in ISO 2709 or XML;
 * of other documents a Dublin Core record is made by {@code fields.csv}. Immutable.
 */
final class SolrRecords {
  private static final String FULL = "fullrecord";
  private static final String RECORD_TERMINATOR = "\u001d";

  private final String idField;
  private final String changedField;
  private final List<Column> columns = columns();

  /** A line of {@code fields.csv}: a field, the element it becomes, and what is put in front. */
  private record Column(String field, String element, String before) {}

  SolrRecords(String idField, String changedField) {
    this.idField = idField;
    this.changedField = changedField;
  }

  /** One stream for each way in which the documents of a page are kept. */
  List<SourceStream> streams(String name, List<JsonNode> documents) {
    ByteArrayOutputStream marc = new ByteArrayOutputStream();
    StringBuilder xml = new StringBuilder();
    StringBuilder made = new StringBuilder();
    for (JsonNode document : documents) {
      String full = first(document.path(FULL));
      if (full.stripLeading().startsWith("<")) {
        xml.append(withoutDeclaration(full)).append('\n');
      } else if (full.matches("(?s)\\s*\\d{5}.{19}.*")) {
        marc.writeBytes(withTerminator(full).getBytes(UTF_8));
      } else {
        made.append(dublinCore(document)).append('\n');
      }
    }
    List<SourceStream> streams = new ArrayList<>();
    if (marc.size() > 0) {
      streams.add(new SourceStream.Opened(name, new ByteArrayInputStream(marc.toByteArray())));
    }
    addIfAny(streams, name, xml);
    addIfAny(streams, name, made);
    return streams;
  }

  private static void addIfAny(List<SourceStream> streams, String name, StringBuilder records) {
    if (!records.isEmpty()) {
      streams.add(Bytes.stream(name, "<records>" + records + "</records>"));
    }
  }

  /** Java takes the separators of MARC for white space: they must not be stripped. */
  private static String withTerminator(String marc) {
    String record = marc.replaceAll("^[ \\r\\n]+|[ \\r\\n]+$", "");
    return record.endsWith(RECORD_TERMINATOR) ? record : record + RECORD_TERMINATOR;
  }

  private static String withoutDeclaration(String xml) {
    return xml.strip()
        .replaceFirst("^<\\?xml[^>]*\\?>", "")
        .replaceFirst("^\\s*<!DOCTYPE[^>\\[]*>", "");
  }

  private String dublinCore(JsonNode document) {
    StringBuilder text =
        new StringBuilder("<record><header><identifier>")
            .append(escaped(first(document.path(idField))))
            .append("</identifier><datestamp>")
            .append(escaped(changedField.isEmpty() ? "" : first(document.path(changedField))))
            .append(
                "</datestamp></header><metadata><oai_dc:dc"
                    + " xmlns:oai_dc=\"http://www.openarchives.org/OAI/2.0/oai_dc/\""
                    + " xmlns:dc=\"http://purl.org/dc/elements/1.1/\">");
    for (Column column : columns) {
      for (String value : all(document.path(column.field))) {
        text.append("<dc:%s>".formatted(column.element))
            .append(escaped(column.before + value))
            .append("</dc:%s>".formatted(column.element));
      }
    }
    return text.append("</oai_dc:dc></metadata></record>").toString();
  }

  private static List<String> all(JsonNode node) {
    List<String> values = new ArrayList<>();
    if (node.isArray()) {
      node.forEach(one -> values.add(one.asString("")));
    } else if (!node.isMissingNode() && !node.isNull()) {
      values.add(node.asString(""));
    }
    values.removeIf(String::isBlank);
    return values;
  }

  private static String first(JsonNode node) {
    List<String> values = all(node);
    return values.isEmpty() ? "" : values.getFirst();
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }

  private static List<Column> columns() {
    return CsvTable.rows(SolrRecords.class, "fields.csv").stream()
        .map(cells -> new Column(cells.get(0), cells.get(1), cells.get(2)))
        .toList();
  }
}
