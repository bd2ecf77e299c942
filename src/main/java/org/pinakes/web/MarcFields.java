package org.pinakes.web;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.pinakes.web.NativeView.Field;
import org.pinakes.web.NativeView.Subfield;

/** Fields of a MARC record as it was received, in ISO 2709 or MARCXML, however damaged it is. */
final class MarcFields {
  /** ISO 2709: end of a record, of a field, begin of a subfield. */
  private static final char RECORD_END = '\u001D';

  private static final char FIELD_END = '\u001E';
  private static final char SUBFIELD = '\u001F';
  private static final int LEADER = 24;
  private static final int ENTRY = 12;

  private static final Pattern ELEMENT =
      Pattern.compile(
          "<(?:\\w+:)?(leader|controlfield|datafield|subfield)\\b([^>]*?)(?:/>|>([^<]*))");

  private static final Pattern ATTRIBUTE = Pattern.compile("(\\w+)\\s*=\\s*[\"']([^\"']*)[\"']");

  private MarcFields() {}

  /** The fields; none when the record is no MARC record. */
  static List<Field> of(ReceivedRecords.Received record) {
    String text = record.text();
    boolean xml = text.stripLeading().startsWith("<");
    if (xml) {
      return record.format().equals("marcxml") ? xml(text) : List.of();
    }
    return text.indexOf(FIELD_END) > LEADER ? iso2709(text) : List.of();
  }

  private static List<Field> iso2709(String record) {
    List<Field> all = new ArrayList<>();
    all.add(control("LDR", record.substring(0, LEADER)));
    int directoryEnd = record.indexOf(FIELD_END);
    String[] fields = record.substring(directoryEnd + 1).split(String.valueOf(FIELD_END), -1);
    for (int i = 0; i < fields.length; i++) {
      String field = fields[i].replace(String.valueOf(RECORD_END), "");
      if (!field.isEmpty()) {
        all.add(field(tag(record, directoryEnd, i), field));
      }
    }
    return all;
  }

  private static String tag(String record, int directoryEnd, int number) {
    int at = LEADER + number * ENTRY;
    return at + 3 <= directoryEnd ? record.substring(at, at + 3) : "???";
  }

  private static Field field(String tag, String field) {
    int first = field.indexOf(SUBFIELD);
    if (first < 0) {
      return control(tag, field);
    }
    List<Subfield> subfields = new ArrayList<>();
    for (String part : field.substring(first + 1).split(String.valueOf(SUBFIELD), -1)) {
      int code = part.isEmpty() ? 0 : part.offsetByCodePoints(0, 1);
      subfields.add(new Subfield("$" + part.substring(0, code), part.substring(code)));
    }
    return new Field(tag, field.substring(0, first).replace(' ', '_'), subfields);
  }

  private static Field control(String tag, String value) {
    return new Field(tag, "", List.of(new Subfield("", value)));
  }

  private static List<Field> xml(String record) {
    List<Field> all = new ArrayList<>();
    List<Subfield> subfields = new ArrayList<>();
    String tag = "";
    String indicators = "";
    Matcher element = ELEMENT.matcher(record);
    while (element.find()) {
      String attributes = element.group(2);
      String value = unescaped(element.group(3) == null ? "" : element.group(3));
      if (element.group(1).equals("subfield")) {
        subfields.add(new Subfield("$" + attribute(attributes, "code"), value));
        continue;
      }
      end(all, tag, indicators, subfields);
      tag = "";
      switch (element.group(1)) {
        case "leader" -> all.add(control("LDR", value));
        case "controlfield" -> all.add(control(attribute(attributes, "tag"), value));
        default -> {
          tag = attribute(attributes, "tag");
          indicators =
              (attribute(attributes, "ind1") + attribute(attributes, "ind2")).replace(' ', '_');
        }
      }
    }
    end(all, tag, indicators, subfields);
    return all;
  }

  private static void end(
      List<Field> all, String tag, String indicators, List<Subfield> subfields) {
    if (!tag.isEmpty()) {
      all.add(new Field(tag, indicators, subfields));
    }
    subfields.clear();
  }

  private static String attribute(String attributes, String name) {
    Matcher attribute = ATTRIBUTE.matcher(attributes);
    while (attribute.find()) {
      if (attribute.group(1).equals(name)) {
        return unescaped(attribute.group(2));
      }
    }
    return "";
  }

  private static String unescaped(String text) {
    return text.indexOf('&') < 0
        ? text
        : text.replace("&lt;", "<")
            .replace("&gt;", ">")
            .replace("&quot;", "\"")
            .replace("&apos;", "'")
            .replace("&amp;", "&");
  }
}
