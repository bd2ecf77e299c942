package org.pinakes.cite;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.pinakes.format.marc.ControlField;
import org.pinakes.format.marc.DataField;
import org.pinakes.format.marc.MarcRecord;

/**
 * Writes a MARC 21 record as ISO 2709 in UTF-8. Ours, because marc4j's writer shares a number
 * format among all threads. A record has at most 99,999 bytes and a field 9,999: fields that do not
 * fit are left out.
 */
final class Iso2709 {
  static final byte RECORD_END = 0x1D;
  private static final char FIELD_END = 0x1E;
  private static final char SUBFIELD = 0x1F;
  private static final int LONGEST_RECORD = 99_999;
  private static final int LONGEST_FIELD = 9_999;
  private static final int ENTRY = 12;

  private final List<String> directory = new ArrayList<>();
  private final ByteArrayOutputStream data = new ByteArrayOutputStream();

  private Iso2709() {}

  static byte[] bytes(MarcRecord record) {
    Iso2709 written = new Iso2709();
    record.controlFields().forEach(written::add);
    record.dataFields().forEach(written::add);
    return written.record(record.leader());
  }

  private void add(ControlField field) {
    add(field.tag(), field.value());
  }

  private void add(DataField field) {
    StringBuilder text = new StringBuilder().append(field.indicator1()).append(field.indicator2());
    field
        .subfields()
        .forEach(
            subfield -> text.append(SUBFIELD).append(subfield.code()).append(subfield.value()));
    add(field.tag(), text.toString());
  }

  private void add(String tag, String text) {
    byte[] bytes = (text + FIELD_END).getBytes(StandardCharsets.UTF_8);
    int head = MarcRecord.LEADER_LENGTH + (directory.size() + 1) * ENTRY + 2;
    boolean fits =
        tag.length() == 3
            && bytes.length <= LONGEST_FIELD
            && head + data.size() + bytes.length <= LONGEST_RECORD;
    if (fits) {
      directory.add(String.format(Locale.ROOT, "%s%04d%05d", tag, bytes.length, data.size()));
      data.writeBytes(bytes);
    }
  }

  private byte[] record(String leader) {
    int base = MarcRecord.LEADER_LENGTH + directory.size() * ENTRY + 1;
    int length = base + data.size() + 1;
    // Leader/09 a: UTF-8. Leader/10-11 and 20-23 are always the same in MARC 21.
    String head =
        String.format(
            Locale.ROOT,
            "%05d%sa22%05d%s4500",
            length,
            leader.substring(5, 9),
            base,
            leader.substring(17, 20));
    ByteArrayOutputStream record = new ByteArrayOutputStream(length);
    record.writeBytes(head.getBytes(StandardCharsets.US_ASCII));
    record.writeBytes((String.join("", directory) + FIELD_END).getBytes(StandardCharsets.UTF_8));
    record.writeBytes(data.toByteArray());
    record.write(RECORD_END);
    return record.toByteArray();
  }
}
