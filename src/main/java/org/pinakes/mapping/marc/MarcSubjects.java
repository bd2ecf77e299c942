package org.pinakes.mapping.marc;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.pinakes.format.marc.DataField;
import org.pinakes.format.marc.MarcRecord;
import org.pinakes.format.marc.Subfield;
import org.pinakes.mapping.CodeTable;
import org.pinakes.record.Subject;
import org.pinakes.record.Subject.Kind;

/**
 * Subjects {@code 6XX}, and the areas of {@code 043}. A form, period or place that subdivides a
 * heading is also a subject of its own, so that it can be searched and counted as what it is.
 */
final class MarcSubjects {
  private static final CodeTable AREAS = CodeTable.read("geographic-areas.csv", "code");

  /** Tag and indicator 2 (or nothing) to kind. */
  private static final Map<String, Kind> KINDS =
      CodeTable.read("marc-subjects.csv", "tag").rows().stream()
          .collect(
              Collectors.toUnmodifiableMap(
                  row -> row.getOrDefault("tag", "") + row.getOrDefault("indicator2", ""),
                  row -> Kind.valueOf(row.getOrDefault("kind", ""))));

  /** Schemes by indicator 2; 4 says only that the source is not specified, 7 that $2 says it. */
  private static final List<String> SCHEMES =
      List.of("lcsh", "lcac", "mesh", "nal", "", "csh", "rvm");

  private static final String NOT_HEADING = "0123468evwxyz";
  private static final Pattern TRAILING_HYPHENS = Pattern.compile("-+$");
  private static final Pattern BEFORE_NUMBER = Pattern.compile("^\\([^)]*\\)\\s*|^.*/");

  private final MarcRecord marc;
  private final MarcScripts scripts;

  MarcSubjects(MarcRecord marc, MarcScripts scripts) {
    this.marc = marc;
    this.scripts = scripts;
  }

  /** All subjects without repetitions: headings in order, then what subdivides them, then areas. */
  List<Subject> subjects() {
    Set<Subject> headings = new LinkedHashSet<>();
    Set<Subject> subdivisions = new LinkedHashSet<>();
    for (DataField field : marc.dataFields()) {
      if (field.tag().startsWith("6")) {
        add(field, kind(field), headings, subdivisions);
      }
    }
    headings.addAll(subdivisions);
    marc.fields("043").forEach(field -> field.all("a").forEach(code -> area(code, headings)));
    return withoutRepetitions(headings);
  }

  private static @Nullable Kind kind(DataField field) {
    Kind kind = KINDS.get(field.tag() + field.indicator2());
    Kind known = kind == null ? KINDS.get(field.tag()) : kind;
    return known == Kind.NAME && !field.first('t').isEmpty() ? Kind.TITLE : known;
  }

  private void add(
      DataField field, @Nullable Kind kind, Set<Subject> headings, Set<Subject> subdivisions) {
    if (kind == null) {
      return;
    }
    addHeading(field, field, kind, headings);
    scripts.of(field).ifPresent(script -> addHeading(script, field, kind, headings));
    for (Subfield subfield : field.subfields()) {
      switch (subfield.code()) {
        case 'v' -> subdivision(Kind.GENRE, subfield, subdivisions);
        case 'y' -> subdivision(Kind.ERA, subfield, subdivisions);
        case 'z' -> subdivision(Kind.GEOGRAPHIC, subfield, subdivisions);
        default -> {
          // A topical subdivision means little without its heading.
        }
      }
    }
  }

  private static void subdivision(Kind kind, Subfield subfield, Set<Subject> subdivisions) {
    String text = Isbd.trim(subfield.value());
    if (!text.isEmpty()) {
      subdivisions.add(Subject.of(kind, text));
    }
  }

  private static void addHeading(
      DataField words, DataField codes, Kind kind, Set<Subject> headings) {
    if (codes.is("653")) {
      words.all("a").stream()
          .map(Isbd::trim)
          .filter(word -> !word.isEmpty())
          .forEach(word -> headings.add(Subject.of(kind, word)));
      return;
    }
    List<String> parts = parts(words);
    if (!parts.isEmpty()) {
      boolean major = codes.is("650") && codes.indicator1() == '1';
      headings.add(new Subject(kind, scheme(codes), parts, identifier(codes), major));
    }
  }

  private static List<String> parts(DataField field) {
    StringBuilder heading = new StringBuilder();
    List<String> parts = new ArrayList<>();
    for (Subfield subfield : field.subfields()) {
      if ("vxyz".indexOf(subfield.code()) >= 0) {
        parts.add(Isbd.trim(subfield.value()));
      } else if (NOT_HEADING.indexOf(subfield.code()) < 0) {
        heading.append(heading.isEmpty() ? "" : " ").append(subfield.value());
      }
    }
    parts.addFirst(Isbd.trim(heading.toString()));
    parts.removeIf(String::isEmpty);
    return parts;
  }

  private static String scheme(DataField field) {
    int indicator = field.indicator2() - '0';
    if (indicator == 7) {
      return field.first('2').toLowerCase(Locale.ROOT);
    }
    return indicator >= 0 && indicator < SCHEMES.size() ? SCHEMES.get(indicator) : "";
  }

  private static String identifier(DataField field) {
    return BEFORE_NUMBER.matcher(field.first('0')).replaceFirst("");
  }

  private static void area(String code, Set<Subject> headings) {
    String name = AREAS.value(TRAILING_HYPHENS.matcher(code).replaceFirst(""), "name");
    if (!name.isEmpty()) {
      headings.add(Subject.of(Kind.GEOGRAPHIC, name));
    }
  }

  /** A heading of no scheme adds nothing to the same words of the same kind before it. */
  private static List<Subject> withoutRepetitions(Set<Subject> subjects) {
    Set<String> seen = new HashSet<>();
    List<Subject> kept = new ArrayList<>(subjects.size());
    for (Subject subject : subjects) {
      boolean again = !seen.add(subject.kind() + subject.heading());
      if (!again || !subject.scheme().isEmpty()) {
        kept.add(subject);
      }
    }
    return kept;
  }
}
