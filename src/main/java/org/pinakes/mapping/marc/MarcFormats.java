package org.pinakes.mapping.marc;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.pinakes.format.marc.DataField;
import org.pinakes.format.marc.MarcRecord;
import org.pinakes.mapping.CodeTable;
import org.pinakes.problem.Warning;

/**
 * What a record describes, from Leader, 006, 007 and 008 by the rules of {@code marc-formats.csv},
 * and what it is on, by {@code marc-carriers.csv}.
 */
final class MarcFormats {
  private static final List<Rule> RULES =
      CodeTable.read("marc-formats.csv", "type").rows().stream().map(Rule::of).toList();
  private static final CodeTable CARRIERS = CodeTable.read("marc-carriers.csv", "carrier");

  private static final int TYPE = 6;
  private static final int LEVEL = 7;
  private static final int CONTINUING = 21;
  private static final int FORM = 23;
  private static final int FORM_OF_MAPS_AND_VISUALS = 29;
  private static final int NATURE_FROM = 24;
  private static final int NATURE_TO = 28;
  private static final int CONFERENCE = 29;
  private static final int FORM_IN_006 = 6;
  private static final int LEVEL_IN_773 = 3;

  private final MarcRecord marc;
  private final char type;
  private final char level;
  private final String fixed;

  MarcFormats(MarcRecord marc) {
    this.marc = marc;
    type = marc.leader().charAt(TYPE);
    level = level(marc);
    fixed = marc.control("008");
  }

  /**
   * The bibliographic level; a part of a monograph ({@code a}) whose host is a serial is a part of
   * a serial ({@code b}). Many libraries catalogue articles with {@code a}.
   */
  private static char level(MarcRecord marc) {
    char said = marc.leader().charAt(LEVEL);
    boolean hostIsSerial = marc.fields("773").stream().anyMatch(MarcFormats::serial);
    return said == 'a' && hostIsSerial ? 'b' : said;
  }

  /**
   * {@code $7/3} is the host's level; where it is missing, an ISSN without an ISBN says as much.
   */
  private static boolean serial(DataField host) {
    String control = host.first('7');
    return control.length() > LEVEL_IN_773
        ? control.charAt(LEVEL_IN_773) == 's'
        : host.first('z').isEmpty() && !host.first('x').isEmpty();
  }

  /**
   * Names of formats, the most general first; never empty. A type of record that MARC 21 does not
   * have earns a warning.
   */
  List<String> names(List<Warning> warnings) {
    Set<String> names = new LinkedHashSet<>();
    boolean online = online();
    List<String> carriers = marc.controls("007");
    String described = described(carriers, online);
    if (described.isEmpty()) {
      warnings.add(unknownType());
    } else {
      names.add(described);
    }
    for (String carrier : carriers) {
      String name = carrier.length() < 2 ? "" : CARRIERS.value(carrier.substring(0, 2), "format");
      if (!name.isEmpty()) {
        names.add(name);
      }
    }
    addNature(names);
    if (names.isEmpty()) {
      names.add("Unknown");
    }
    return new ArrayList<>(names);
  }

  /** The format of the first rule that fits, or empty. */
  private String described(List<String> carriers, boolean online) {
    for (Rule rule : RULES) {
      if (rule.fits(type, level, at(fixed, CONTINUING), carriers, online)) {
        return rule.format;
      }
    }
    return "";
  }

  private Warning unknownType() {
    return new Warning(
        "record-type",
        "leader/06",
        "MARC 21 has no type of record '" + type + "', so what it describes is not known");
  }

  private void addNature(Set<String> names) {
    boolean text = "at".indexOf(type) >= 0 && "si".indexOf(level) < 0;
    String nature =
        text && fixed.length() > NATURE_TO ? fixed.substring(NATURE_FROM, NATURE_TO) : "";
    if (nature.indexOf('m') >= 0 || (text && marc.has("502"))) {
      names.add("Thesis");
    }
    if (text && at(fixed, CONFERENCE) == '1') {
      names.add("Conference Proceedings");
    }
  }

  private boolean online() {
    boolean visual = "efgkor".indexOf(type) >= 0;
    char form = at(fixed, visual ? FORM_OF_MAPS_AND_VISUALS : FORM);
    return form == 'o'
        || form == 's'
        || marc.controls("007").stream().anyMatch(value -> value.startsWith("cr"))
        || marc.controls("006").stream().anyMatch(MarcFormats::onlineFile)
        || marc.fields("245").stream()
            .anyMatch(field -> field.first('h').contains("electronic resource"));
  }

  private static boolean onlineFile(String material) {
    char form = at(material, FORM_IN_006);
    return at(material, 0) == 'm' && form == 'o';
  }

  private static char at(String text, int position) {
    return position < text.length() ? text.charAt(position) : ' ';
  }

  private record Rule(
      String types, String levels, String continuing, String place, String online, String format) {
    static Rule of(Map<String, String> row) {
      return new Rule(
          row.getOrDefault("type", ""),
          row.getOrDefault("level", ""),
          row.getOrDefault("continuing", ""),
          row.getOrDefault("place", ""),
          row.getOrDefault("online", ""),
          row.getOrDefault("format", ""));
    }

    boolean fits(
        char type, char level, char continuingType, List<String> carriers, boolean isOnline) {
      return has(types, type)
          && has(levels, level)
          && has(continuing, continuingType)
          && (place.isEmpty() || carriers.stream().anyMatch(value -> value.startsWith(place)))
          && (online.isEmpty() || isOnline);
    }

    private static boolean has(String codes, char code) {
      return codes.isEmpty() || codes.indexOf(code) >= 0;
    }
  }
}
