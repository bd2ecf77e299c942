package org.pinakes.format.marc;

import com.ibm.icu.text.Normalizer2;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pinakes.format.NativeFormat;
import org.pinakes.format.NativeRecord;
import org.pinakes.format.Payload;
import org.pinakes.format.oai.OaiEnvelope;
import org.pinakes.format.xml.XmlElement;
import org.pinakes.format.xml.XmlReader;
import org.pinakes.problem.BadRecordException;
import org.pinakes.problem.Warning;

/**
 * Reads one MARCXML record, bare or in an OAI-PMH envelope. Thread-safe.
 *
 * <p>Namespaces are not asked for: half of the MARCXML in use has the wrong one or none.
 */
public final class MarcXmlReader {
  private static final Normalizer2 NFC = Normalizer2.getNFCInstance();
  private static final MarcRecord NOTHING = new MarcRecord("", List.of(), List.of());

  private final XmlReader xml = new XmlReader();

  /**
   * Reads a record. Of a deleted one, header apart, there is nothing in it.
   *
   * @throws BadRecordException rule {@code no-marc-record}, and those of {@link XmlReader}
   */
  public NativeRecord<MarcRecord> read(Payload payload) {
    List<Warning> warnings = new ArrayList<>();
    OaiEnvelope envelope = OaiEnvelope.open(xml.read(payload, warnings));
    MarcRecord record =
        envelope.deleted() ? NOTHING : new Parts(warnings).record(marc(envelope.content()));
    return new NativeRecord<>(NativeFormat.MARCXML, envelope.header(), record, warnings);
  }

  private static XmlElement marc(@Nullable XmlElement content) {
    Optional<XmlElement> whole = Optional.ofNullable(content);
    return whole
        .filter(MarcXmlReader::isMarc)
        .or(() ->
            whole.flatMap(
                element -> element.descendants("record").filter(MarcXmlReader::isMarc).findFirst()))
        .orElseThrow(() ->
            new BadRecordException(
                "no-marc-record",
                "there is no MARCXML record in it: no element with a leader or data fields"));
  }

  private static boolean isMarc(XmlElement element) {
    return element.first("leader").isPresent()
        || element.first("datafield").isPresent()
        || element.first("controlfield").isPresent();
  }

  /** Collects the fields of one record. */
  private static final class Parts {
    private final List<Warning> warnings;
    private final List<ControlField> controlFields = new ArrayList<>();
    private final List<DataField> dataFields = new ArrayList<>();
    private String leader = "";

    Parts(List<Warning> warnings) {
      this.warnings = warnings;
    }

    MarcRecord record(XmlElement record) {
      record.children().forEach(this::add);
      if (leader.length() != MarcRecord.LEADER_LENGTH) {
        warn("leader", "leader", "the leader has " + leader.length() + " characters, not 24");
      }
      return new MarcRecord(leader, controlFields, dataFields);
    }

    private void add(XmlElement child) {
      switch (child.name()) {
        case "leader" -> leader = child.rawText();
        case "controlfield" -> controlField(child);
        case "datafield" -> dataField(child);
        default ->
            warn(
                "unknown-element",
                child.name(),
                "MARCXML has no such element; it was passed over: " + child.text());
      }
    }

    private void controlField(XmlElement field) {
      if (hasTag(field)) {
        controlFields.add(new ControlField(field.attribute("tag"), NFC.normalize(field.rawText())));
      }
    }

    private void dataField(XmlElement field) {
      if (!hasTag(field)) {
        return;
      }
      List<Subfield> subfields = new ArrayList<>();
      field.children().forEach(child -> subfields.add(subfield(field, child)));
      String tag = field.attribute("tag");
      dataFields.add(
          new DataField(tag, indicator(field, "ind1"), indicator(field, "ind2"), subfields));
    }

    private boolean hasTag(XmlElement field) {
      boolean has = !field.attribute("tag").isEmpty();
      if (!has) {
        warn("no-tag", field.name(), "a field without a tag was passed over: " + field.text());
      }
      return has;
    }

    private Subfield subfield(XmlElement field, XmlElement child) {
      String code = child.attribute("code");
      if (!child.is("subfield") || code.isEmpty()) {
        warn(
            "subfields",
            field.attribute("tag"),
            "something that is not a subfield with a code; its text is searchable");
      }
      return new Subfield(code.isEmpty() ? ' ' : code.charAt(0), NFC.normalize(child.text()));
    }

    private static char indicator(XmlElement field, String name) {
      String value = field.attribute(name);
      return value.isEmpty() ? ' ' : value.charAt(0);
    }

    private void warn(String rule, String place, String message) {
      warnings.add(new Warning(rule, place, message));
    }
  }
}
