package org.pinakes.format.marc;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import org.pinakes.format.NativeFormat;
import org.pinakes.format.NativeRecord;
import org.pinakes.format.Payload;
import org.pinakes.format.xml.WhiteSpace;
import org.pinakes.problem.BadRecordException;
import org.pinakes.problem.Warning;

/**
 * Reads one ISO 2709 record. Thread-safe.
 *
 * <p>The record's own bytes are believed before its leader and directory: see {@link Directory} for
 * lengths and {@link MarcEncoding} for the character coding.
 */
public final class MarcReader {
  private static final int MIN_RECORD = MarcRecord.LEADER_LENGTH + 2;

  /**
   * Reads a record.
   *
   * @throws BadRecordException rules {@code record-too-short}, {@code no-directory}, {@code
   *     directory-unreadable}
   */
  public NativeRecord<MarcRecord> read(Payload payload) {
    List<Warning> warnings = new ArrayList<>();
    byte[] bytes = fromLeader(payload.bytes(), warnings);
    if (bytes.length < MIN_RECORD) {
      throw new BadRecordException(
          "record-too-short", "only " + bytes.length + " bytes: less than a leader");
    }
    checkLength(bytes, warnings);
    List<RawField> fields = new Directory(bytes, warnings).fields();
    MarcEncoding encoding = MarcEncoding.of(bytes, fields, warnings);
    Parts parts = new Parts(bytes, encoding, warnings);
    fields.forEach(parts::add);
    MarcRecord record = parts.record();
    encoding.report(warnings);
    return new NativeRecord<>(NativeFormat.MARC21, null, record, warnings);
  }

  private static byte[] fromLeader(byte[] bytes, List<Warning> warnings) {
    for (int at = 0; at + MarcRecord.LEADER_LENGTH < bytes.length; at++) {
      if (Iso2709.leaderAt(bytes, at, bytes.length)) {
        return at == 0 ? bytes : withoutStray(bytes, at, warnings);
      }
      if (at == MarcRecord.LEADER_LENGTH) {
        break;
      }
    }
    warnings.add(new Warning("leader", "leader", "the leader does not look like one of MARC 21"));
    return bytes;
  }

  private static byte[] withoutStray(byte[] bytes, int count, List<Warning> warnings) {
    warnings.add(
        new Warning(
            "stray-bytes", "leader", count + " stray bytes before the record were skipped"));
    return Arrays.copyOfRange(bytes, count, bytes.length);
  }

  private static void checkLength(byte[] bytes, List<Warning> warnings) {
    int said = Iso2709.number(bytes, 0, 5);
    if (said != bytes.length) {
      warnings.add(
          new Warning(
              "record-length",
              "leader",
              "the leader says "
                  + Iso2709.latin(bytes, 0, 5)
                  + " bytes, the record has "
                  + bytes.length));
    }
    if (bytes[bytes.length - 1] != Iso2709.RECORD_END) {
      warnings.add(new Warning("record-end", "end", "the record terminator is missing"));
    }
  }

  /** Collects the fields of one record. */
  private static final class Parts {
    private final byte[] bytes;
    private final MarcEncoding encoding;
    private final List<Warning> warnings;
    private final List<ControlField> controlFields = new ArrayList<>();
    private final List<DataField> dataFields = new ArrayList<>();
    private final TreeSet<String> oddIndicators = new TreeSet<>();
    private final TreeSet<String> noSubfields = new TreeSet<>();

    Parts(byte[] bytes, MarcEncoding encoding, List<Warning> warnings) {
      this.bytes = bytes;
      this.encoding = encoding;
      this.warnings = warnings;
    }

    void add(RawField field) {
      if (field.control()) {
        String value = encoding.decode(bytes, field.from(), field.to(), field.tag());
        controlFields.add(new ControlField(field.tag(), value));
      } else {
        dataFields.add(dataField(field));
      }
    }

    private DataField dataField(RawField field) {
      int first = Iso2709.find(bytes, Iso2709.SUBFIELD_START, field.from(), field.to());
      if (first < 0) {
        return withoutSubfields(field);
      }
      int indicators = first - field.from();
      if (indicators != 2) {
        oddIndicators.add(field.tag());
      }
      char one = indicators > 0 ? indicator(field.from()) : ' ';
      char two = indicators > 1 ? indicator(field.from() + 1) : ' ';
      return new DataField(field.tag(), one, two, subfields(field, first));
    }

    private char indicator(int at) {
      return bytes[at] > ' ' ? (char) bytes[at] : ' ';
    }

    /** The text is kept under a code that nothing maps, so that it can be found all the same. */
    private DataField withoutSubfields(RawField field) {
      noSubfields.add(field.tag());
      String text =
          WhiteSpace.collapse(encoding.decode(bytes, field.from(), field.to(), field.tag()));
      return new DataField(field.tag(), ' ', ' ', List.of(new Subfield(' ', text)));
    }

    private List<Subfield> subfields(RawField field, int first) {
      List<Subfield> subfields = new ArrayList<>();
      int from = first + 1;
      while (from <= field.to()) {
        int next = Iso2709.find(bytes, Iso2709.SUBFIELD_START, from, field.to());
        int to = next < 0 ? field.to() : next;
        if (to > from) {
          char code = (char) (bytes[from] & 0x7f);
          String value = WhiteSpace.collapse(encoding.decode(bytes, from + 1, to, field.tag()));
          subfields.add(new Subfield(code, value));
        }
        from = to + 1;
      }
      return subfields;
    }

    MarcRecord record() {
      warn("indicators", oddIndicators, "a field without exactly two indicators");
      warn("no-subfields", noSubfields, "a data field without subfields; its text is searchable");
      String leader = Iso2709.latin(bytes, 0, MarcRecord.LEADER_LENGTH);
      return new MarcRecord(leader, controlFields, dataFields);
    }

    private void warn(String rule, TreeSet<String> tags, String message) {
      if (!tags.isEmpty()) {
        warnings.add(new Warning(rule, String.join(", ", tags), message));
      }
    }
  }
}
