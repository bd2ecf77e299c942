package org.pinakes.format.marc;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Records in the line form that cataloguers know from MarcEdit, written out as ISO 2709 or MARCXML.
 *
 * <pre>
 * =LDR  00000cam a2200000 a 4500
 * =001  ocm00001
 * =245  14$aThe whale$b: a tale
 * </pre>
 *
 * A backslash stands for a blank in indicators and control fields; lines that do not start with
 * {@code =} are comments. {@code \u241B} stands for an escape character.
 */
public final class MarcLines {
  private MarcLines() {}

  /** The record as ISO 2709 in UTF-8, lengths and positions right. */
  public static byte[] iso2709(String lines) {
    return iso2709(lines, StandardCharsets.UTF_8);
  }

  /** The record as ISO 2709, its characters written in the given way. */
  public static byte[] iso2709(String lines, Charset charset) {
    StringBuilder directory = new StringBuilder();
    ByteArrayOutputStream data = new ByteArrayOutputStream();
    for (Line line : fields(lines)) {
      byte[] field = (line.iso2709() + "\u001e").getBytes(charset);
      directory.append(line.tag).append(format("%04d%05d", field.length, data.size()));
      data.writeBytes(field);
    }
    int base = 24 + directory.length() + 1;
    String leader = leader(lines);
    ByteArrayOutputStream record = new ByteArrayOutputStream();
    record.writeBytes(
        (format("%05d", base + data.size() + 1)
                + leader.substring(5, 12)
                + format("%05d", base)
                + leader.substring(17)
                + directory
                + "\u001e")
            .getBytes(charset));
    record.writeBytes(data.toByteArray());
    record.write(0x1d);
    return record.toByteArray();
  }

  /** The record as one MARCXML element. */
  public static String marcXml(String lines) {
    StringBuilder xml = new StringBuilder("<record xmlns=\"http://www.loc.gov/MARC21/slim\">");
    xml.append("<leader>").append(leader(lines)).append("</leader>");
    fields(lines).forEach(line -> line.appendTo(xml));
    return xml.append("</record>").toString();
  }

  private static String leader(String lines) {
    return lines
        .lines()
        .filter(line -> line.startsWith("=LDR"))
        .map(line -> line.substring(6).replace('\\', ' '))
        .findFirst()
        .orElse("00000nam a2200000 a 4500");
  }

  private static List<Line> fields(String lines) {
    List<Line> fields = new ArrayList<>();
    lines
        .lines()
        .filter(line -> line.startsWith("=") && !line.startsWith("=LDR"))
        .forEach(line -> fields.add(Line.of(line)));
    return fields;
  }

  private static String format(String pattern, Object... values) {
    return String.format(Locale.ROOT, pattern, values);
  }

  private record Line(String tag, String rest) {
    static Line of(String line) {
      return new Line(line.substring(1, 4), line.substring(6).replace("\u241B", "\u001b"));
    }

    private boolean control() {
      return tag.startsWith("00");
    }

    private String indicators() {
      return rest.substring(0, 2).replace('\\', ' ');
    }

    String iso2709() {
      return control()
          ? rest.replace('\\', ' ')
          : indicators() + rest.substring(2).replace('$', '\u001f');
    }

    void appendTo(StringBuilder xml) {
      if (control()) {
        xml.append(format("<controlfield tag=\"%s\">%s</controlfield>", tag, escaped(iso2709())));
        return;
      }
      String indicators = indicators();
      xml.append(
          format(
              "<datafield tag=\"%s\" ind1=\"%s\" ind2=\"%s\">",
              tag, indicators.charAt(0), indicators.charAt(1)));
      for (String subfield : rest.substring(2).split("\\$")) {
        if (!subfield.isEmpty()) {
          xml.append(
              format(
                  "<subfield code=\"%s\">%s</subfield>",
                  subfield.charAt(0), escaped(subfield.substring(1))));
        }
      }
      xml.append("</datafield>");
    }

    private static String escaped(String text) {
      return text.replace("&", "&amp;").replace("<", "&lt;");
    }
  }
}
