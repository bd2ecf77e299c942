package org.pinakes.mapping.marc;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.pinakes.format.marc.DataField;
import org.pinakes.format.marc.MarcRecord;

/**
 * The fields {@code 880}: the same statement in another script, paired with its field by {@code $6}
 * (MARC 21, Appendix A, Control Subfields: {@code 245-01} there, {@code 880-01} here).
 */
final class MarcScripts {
  private static final int KEY = 6;

  private final Map<String, DataField> byLink = new HashMap<>();

  MarcScripts(MarcRecord marc) {
    for (DataField field : marc.fields("880")) {
      String link = field.first('6');
      if (link.length() >= KEY) {
        byLink.putIfAbsent(link.substring(0, KEY), field);
      }
    }
  }

  /** The same statement in another script. */
  Optional<DataField> of(DataField field) {
    String link = byLink.isEmpty() ? "" : field.first('6');
    return link.length() < KEY
        ? Optional.empty()
        : Optional.ofNullable(byLink.get(field.tag() + link.substring(3, KEY)));
  }

  /** The fields of a tag, behind each the same statement in another script. */
  List<DataField> all(MarcRecord marc, String tag) {
    return withScripts(marc.fields(tag));
  }

  /** Fields, behind each the same statement in another script. */
  List<DataField> withScripts(List<DataField> fields) {
    if (byLink.isEmpty()) {
      return fields;
    }
    List<DataField> all = new ArrayList<>(fields.size() * 2);
    for (DataField field : fields) {
      all.add(field);
      of(field).ifPresent(all::add);
    }
    return all;
  }

  /** The record with each {@code 880} that stands alone ({@code -00}) under the tag it names. */
  static MarcRecord withUnlinked(MarcRecord marc) {
    List<DataField> fields = new ArrayList<>(marc.dataFields());
    for (DataField field : marc.fields("880")) {
      String link = field.first('6');
      if (link.length() >= KEY && link.startsWith("-00", 3)) {
        fields.add(
            new DataField(
                link.substring(0, 3), field.indicator1(), field.indicator2(), field.subfields()));
      }
    }
    return fields.size() == marc.dataFields().size()
        ? marc
        : new MarcRecord(marc.leader(), marc.controlFields(), fields);
  }
}
