package org.pinakes.mapping.marc;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.pinakes.format.marc.DataField;
import org.pinakes.format.marc.MarcRecord;
import org.pinakes.record.PartialDate;
import org.pinakes.record.RecordDate;
import org.pinakes.record.RecordDate.Kind;

/**
 * Dates of publication: those of {@code 008}, else what the statement says; and of a reprint the
 * year of its original, from {@code 008}, else from the statement or from {@code 534}.
 */
final class MarcDates {
  private static final Pattern YEAR = Pattern.compile("(?<!\\d)(1[0-9]{3}|20[0-9]{2})(?!\\d)");
  private static final int LAST_YEAR = 2100;
  private static final int DATES_END = 15;

  /** Words by which a statement tells that another edition came before. */
  private static final Pattern REPRINT =
      Pattern.compile(
          "\\b(?:re-?print|repr\\b|re-?issue|facsim|orig|first publ|nachdr|neudr|faks"
              + "|r[eé]impr|ristampa|anast|herdr)|репринт",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);

  private final MarcRecord marc;
  private final List<RecordDate> dates = new ArrayList<>(2);

  MarcDates(MarcRecord marc) {
    this.marc = marc;
  }

  /**
   * The dates of the record.
   *
   * @param statement date of publication as written
   */
  List<RecordDate> of(String statement) {
    String fixed = marc.control("008");
    if (fixed.length() >= DATES_END) {
      coded(fixed.charAt(6), fixed.substring(7, 11), fixed.substring(11, DATES_END));
    }
    boolean reprint = REPRINT.matcher(statement).find();
    List<Integer> written = years(statement);
    if (dates.isEmpty() && !written.isEmpty()) {
      int first = written.getFirst();
      int year = reprint ? written.stream().mapToInt(Integer::intValue).max().orElse(first) : first;
      add(Kind.PUBLISHED, PartialDate.ofYear(year));
    }
    if (dates.stream().noneMatch(date -> date.kind() == Kind.ORIGINAL)) {
      original(reprint ? written : List.of());
    }
    return dates;
  }

  /** Dates of 008/06-14 (MARC 21 Bibliographic, 008 All Materials). */
  private void coded(char type, String first, String second) {
    switch (type) {
      case 'e' -> detailed(first, second).ifPresent(date -> add(Kind.PUBLISHED, date));
      case 'd', 'i', 'k', 'm' -> both(first, second, Kind.ENDED);
      case 't' -> both(first, second, Kind.COPYRIGHT);
      case 'r' -> both(first, second, Kind.ORIGINAL);
      case 'b', 'n', '|' -> {
        // Before the common era, unknown, or not coded.
      }
      default -> year(first).ifPresent(date -> add(Kind.PUBLISHED, date));
    }
  }

  private void both(String first, String second, Kind ofSecond) {
    year(first).ifPresent(date -> add(Kind.PUBLISHED, date));
    year(second).ifPresent(date -> add(ofSecond, date));
  }

  private void add(Kind kind, PartialDate date) {
    dates.add(new RecordDate(kind, date));
  }

  /** A year before that of publication, of the statement or of the note on the original. */
  private void original(List<Integer> written) {
    List<Integer> years = new ArrayList<>(written);
    for (DataField note : marc.fields("534")) {
      String date = note.text("c");
      years.addAll(years(date.isEmpty() ? note.text("p") : date));
    }
    int published = dates.isEmpty() ? LAST_YEAR : dates.getFirst().date().year();
    years.stream()
        .filter(year -> year < published)
        .min(Integer::compare)
        .ifPresent(year -> add(Kind.ORIGINAL, PartialDate.ofYear(year)));
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

  private static List<Integer> years(String text) {
    List<Integer> years = new ArrayList<>(2);
    Matcher matcher = YEAR.matcher(text);
    while (matcher.find()) {
      years.add(Integer.parseInt(matcher.group(1)));
    }
    return years;
  }
}
