package org.pinakes.mapping.marc;

import java.util.Map;
import org.pinakes.format.marc.DataField;
import org.pinakes.format.marc.MarcRecord;
import org.pinakes.problem.BadRecordException;

/** Decides whether a MARC record is one that a catalogue can show. */
final class MarcAcceptance {
  private static final int TYPE = 6;

  /** Leader/06 of the other MARC 21 formats. */
  private static final Map<Character, String> OTHER_FORMATS =
      Map.of(
          'z', "an authority record",
          'w', "a classification record",
          'q', "a community information record",
          'u', "a holdings record",
          'v', "a holdings record",
          'x', "a holdings record",
          'y', "a holdings record");

  private MarcAcceptance() {}

  /**
   * Passes a bibliographic record of MARC 21.
   *
   * @throws BadRecordException rules {@code not-bibliographic}, {@code unimarc}, {@code
   *     empty-record}
   */
  static void check(MarcRecord marc) {
    String other = OTHER_FORMATS.get(marc.leader().charAt(TYPE));
    if (other != null) {
      throw new BadRecordException(
          "not-bibliographic",
          "it is "
              + other
              + " (Leader/06 is "
              + marc.leader().charAt(TYPE)
              + "); only bibliographic records can be shown");
    }
    if (looksLikeUnimarc(marc)) {
      throw new BadRecordException(
          "unimarc",
          "it is UNIMARC or a relative of it (the title is in field 200, there is no 245);"
              + " convert it to MARC 21 first");
    }
    if (marc.leader().charAt(5) != 'd' && !describesSomething(marc)) {
      throw new BadRecordException(
          "empty-record", "there is nothing in it but control numbers and codes");
    }
  }

  private static boolean looksLikeUnimarc(MarcRecord marc) {
    return !marc.has("245")
        && marc.fields("200").stream().anyMatch(field -> !field.first('a').isEmpty());
  }

  /** Whether any field from 100 to 899 says something. */
  private static boolean describesSomething(MarcRecord marc) {
    for (DataField field : marc.dataFields()) {
      char first = field.tag().charAt(0);
      boolean words = field.subfields().stream().anyMatch(subfield -> !subfield.value().isEmpty());
      if (first >= '1' && first <= '8' && words) {
        return true;
      }
    }
    return false;
  }
}
