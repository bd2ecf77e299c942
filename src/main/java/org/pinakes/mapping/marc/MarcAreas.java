package org.pinakes.mapping.marc;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.pinakes.format.marc.DataField;
import org.pinakes.format.marc.MarcRecord;
import org.pinakes.mapping.Coordinates;
import org.pinakes.mapping.Coordinates.Axis;
import org.pinakes.problem.Warning;
import org.pinakes.record.Area;

/** What piece of the earth a map shows: {@code 034}, or else the statement of {@code 255 $c}. */
final class MarcAreas {
  private static final String RULE = "coordinates";

  private MarcAreas() {}

  /** Each once; what cannot be read is a warning. */
  static List<Area> of(MarcRecord marc, List<Warning> warnings) {
    List<Area> areas = new ArrayList<>();
    marc.fields("034").forEach(field -> coded(field, areas, warnings));
    if (areas.isEmpty()) {
      marc.fields("255").forEach(field -> stated(field, areas, warnings));
    }
    return areas;
  }

  private static void coded(DataField field, List<Area> areas, List<Warning> warnings) {
    String west = first(field, 'd', 'e');
    String east = first(field, 'e', 'd');
    String north = first(field, 'f', 'g');
    String south = first(field, 'g', 'f');
    String written = field.text("defg").strip();
    if (written.isEmpty()) {
      return;
    }
    Optional<Area> area =
        area(
            Coordinates.coded(west, Axis.LONGITUDE),
            Coordinates.coded(south, Axis.LATITUDE),
            Coordinates.coded(east, Axis.LONGITUDE),
            Coordinates.coded(north, Axis.LATITUDE),
            written,
            warnings);
    area.ifPresentOrElse(
        areas::add, () -> warnings.add(new Warning(RULE, "034", "not on the globe: " + written)));
  }

  /** A point may be said once. */
  private static String first(DataField field, char code, char otherwise) {
    String said = field.first(code);
    return said.isEmpty() ? field.first(otherwise) : said;
  }

  /** North and south that were exchanged leave but one area between them. */
  private static Optional<Area> area(
      OptionalDouble west,
      OptionalDouble south,
      OptionalDouble east,
      OptionalDouble north,
      String written,
      List<Warning> warnings) {
    if (west.isEmpty() || south.isEmpty() || east.isEmpty() || north.isEmpty()) {
      return Optional.empty();
    }
    double lower = Math.min(south.getAsDouble(), north.getAsDouble());
    double upper = Math.max(south.getAsDouble(), north.getAsDouble());
    if (lower < south.getAsDouble()) {
      warnings.add(
          new Warning("coordinates-order", "034", "south stands before north: " + written));
    }
    return Area.of(west.getAsDouble(), lower, east.getAsDouble(), upper);
  }

  private static void stated(DataField field, List<Area> areas, List<Warning> warnings) {
    for (String statement : field.all("c")) {
      Optional<Area> area = Coordinates.printed(statement);
      area.ifPresentOrElse(
          areas::add,
          () -> {
            if (statement.chars().anyMatch(Character::isDigit)) {
              warnings.add(new Warning(RULE, "255", "not to be read: " + statement));
            }
          });
    }
  }
}
