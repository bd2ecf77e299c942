package org.pinakes.mapping.marc;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import org.pinakes.format.marc.DataField;
import org.pinakes.format.marc.MarcRecord;
import org.pinakes.record.Publication;

/**
 * Who published, where and when: {@code 260}, {@code 264} and the dates of {@link MarcDates}. What
 * {@code 880} says in another script stands behind its field.
 */
final class MarcPublication {
  /** What cataloguers write when they do not know. */
  private static final Set<String> UNKNOWN =
      Set.of(
          "s.l.",
          "s.l",
          "s. l.",
          "s.n.",
          "s.n",
          "s. n.",
          "n.p.",
          "n.p",
          "publisher not identified",
          "place of publication not identified",
          "distributor not identified",
          "verlag nicht ermittelbar",
          "erscheinungsort nicht ermittelbar");

  private final MarcRecord marc;
  private final MarcScripts scripts;

  MarcPublication(MarcRecord marc, MarcScripts scripts) {
    this.marc = marc;
    this.scripts = scripts;
  }

  /** The publication statement and what is understood of its dates. */
  Publication publication() {
    List<DataField> fields = statements();
    String statement = statement(fields);
    return new Publication(
        texts(fields, "b"), texts(fields, "a"), statement, new MarcDates(marc).of(statement));
  }

  /** Publication before production, distribution and manufacture, which only stand in for it. */
  private List<DataField> statements() {
    List<DataField> published = new ArrayList<>(marc.fields("260"));
    List<DataField> rest = new ArrayList<>();
    for (DataField field : marc.fields("264")) {
      switch (field.indicator2()) {
        case '4' -> {
          // Only a copyright date.
        }
        case '0', '2', '3' -> rest.add(field);
        default -> published.add(field);
      }
    }
    return scripts.withScripts(published.isEmpty() ? rest : published);
  }

  private static List<String> texts(List<DataField> fields, String code) {
    Function<String, String> clean = Isbd::trimBrackets;
    return fields.stream()
        .flatMap(field -> field.all(code).stream())
        .map(clean)
        .filter(text -> !text.isEmpty() && !UNKNOWN.contains(text.toLowerCase(Locale.ROOT)))
        .distinct()
        .toList();
  }

  private String statement(List<DataField> fields) {
    List<DataField> all = new ArrayList<>(fields);
    List<DataField> copyright = marc.fields("264");
    copyright.removeIf(field -> field.indicator2() != '4');
    all.addAll(scripts.withScripts(copyright));
    List<String> dates =
        all.stream()
            .flatMap(field -> field.all("c").stream())
            .map(Isbd::trimOpenBracket)
            .filter(date -> !date.isEmpty())
            .distinct()
            .toList();
    return String.join(", ", dates);
  }
}
