package org.pinakes.mapping.marc;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.pinakes.format.marc.DataField;
import org.pinakes.format.marc.MarcRecord;
import org.pinakes.record.PartialDate;
import org.pinakes.record.Publication;
import org.pinakes.record.RecordDate;
import org.pinakes.record.RecordDate.Kind;

/** Who published, where and when: {@code 260}, {@code 264} and the dates of {@code 008}. */
final class MarcPublication {
  private static final Pattern YEAR = Pattern.compile("(?<!\\d)(1[0-9]{3}|20[0-9]{2})(?!\\d)");
  private static final int LAST_YEAR = 2100;
  private static final int DATES_END = 15;

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

  MarcPublication(MarcRecord marc) {
    this.marc = marc;
  }

  /** The publication statement and what is understood of its dates. */
  Publication publication() {
    List<DataField> fields = statements();
    String statement = statement(fields);
    return new Publication(texts(fields, "b"), texts(fields, "a"), statement, dates(statement));
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
    return published.isEmpty() ? rest : published;
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
    marc.fields("264").stream().filter(field -> field.indicator2() == '4').forEach(all::add);
    List<String> dates =
        all.stream()
            .flatMap(field -> field.all("c").stream())
            .map(Isbd::trimOpenBracket)
            .filter(date -> !date.isEmpty())
            .distinct()
            .toList();
    return String.join(", ", dates);
  }

  private List<RecordDate> dates(String statement) {
    String fixed = marc.control("008");
    List<RecordDate> dates =
        fixed.length() < DATES_END
            ? List.of()
            : coded(fixed.charAt(6), fixed.substring(7, 11), fixed.substring(11, 15));
    return dates.isEmpty() ? written(statement) : dates;
  }

  /** Dates of 008/06-14 (MARC 21 Bibliographic, 008 All Materials). */
  private static List<RecordDate> coded(char type, String first, String second) {
    List<RecordDate> dates = new ArrayList<>(2);
    switch (type) {
      case 'e' -> detailed(first, second).ifPresent(date -> add(dates, Kind.PUBLISHED, date));
      case 'd', 'i', 'k', 'm' -> {
        year(first).ifPresent(date -> add(dates, Kind.PUBLISHED, date));
        year(second).ifPresent(date -> add(dates, Kind.ENDED, date));
      }
      case 't' -> {
        year(first).ifPresent(date -> add(dates, Kind.PUBLISHED, date));
        year(second).ifPresent(date -> add(dates, Kind.COPYRIGHT, date));
      }
      case 'b', 'n', '|' -> {
        // Before the common era, unknown, or not coded.
      }
      default -> year(first).ifPresent(date -> add(dates, Kind.PUBLISHED, date));
    }
    return dates;
  }

  private static void add(List<RecordDate> dates, Kind kind, PartialDate date) {
    dates.add(new RecordDate(kind, date));
  }

  private static Optional<PartialDate> detailed(String year, String monthAndDay) {
    return PartialDate.parse(
            year + "-" + monthAndDay.substring(0, 2) + "-" + monthAndDay.substring(2))
        .or(() -> PartialDate.parse(year + "-" + monthAndDay.substring(0, 2)))
        .or(() -> year(year));
  }

  private static Optional<PartialDate> year(String year) {
    return PartialDate.parse(year).filter(date -> date.year() < LAST_YEAR);
  }

  private static List<RecordDate> written(String statement) {
    Matcher matcher = YEAR.matcher(statement);
    return matcher.find()
        ? List.of(
            new RecordDate(Kind.PUBLISHED, PartialDate.ofYear(Integer.parseInt(matcher.group(1)))))
        : List.of();
  }
}
