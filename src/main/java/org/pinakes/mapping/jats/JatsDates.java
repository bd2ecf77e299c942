package org.pinakes.mapping.jats;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pinakes.format.jats.JatsText;
import org.pinakes.format.xml.XmlElement;
import org.pinakes.mapping.CodeTable;
import org.pinakes.record.PartialDate;
import org.pinakes.record.RecordDate;
import org.pinakes.record.RecordDate.Kind;

/**
 * Dates in every style of attributes: {@code pub-type} (NLM), {@code date-type} with {@code
 * publication-format} (JATS 1.0), {@code event} (JATS 1.2). Types are in {@code jats-dates.csv}.
 */
final class JatsDates {
  private static final CodeTable TYPES = CodeTable.read("jats-dates.csv", "date_type");
  private static final Pattern YEAR = Pattern.compile("\\b(1[4-9]\\d\\d|20\\d\\d)\\b");
  private static final Pattern DIGITS = Pattern.compile("\\d{1,4}");
  private static final List<String> MONTHS =
      List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

  private JatsDates() {}

  /** The date of publication first, then the others that are told apart, then the history. */
  static List<RecordDate> of(XmlElement meta) {
    List<RecordDate> told = new ArrayList<>();
    PartialDate earliest = null;
    for (XmlElement element : published(meta)) {
      Optional<RecordDate> date = read(element);
      if (date.isPresent() && isPublication(date.get().kind())) {
        earliest = earlier(earliest, date.get().date());
      }
      date.filter(found -> found.kind() != Kind.PUBLISHED).ifPresent(told::add);
    }
    history(meta)
        .flatMap(date -> read(date).stream())
        .filter(JatsDates::isHistory)
        .forEach(told::add);
    copyright(meta).ifPresent(told::add);
    if (earliest == null) {
      earliest = copyright(meta).map(RecordDate::date).orElse(null);
    }
    if (earliest != null) {
      told.addFirst(new RecordDate(Kind.PUBLISHED, earliest));
    }
    return told.stream().distinct().toList();
  }

  private static List<XmlElement> published(XmlElement meta) {
    return Stream.concat(
            meta.all("pub-date").stream(), meta.allAt("pub-history", "event", "pub-date").stream())
        .toList();
  }

  private static Stream<XmlElement> history(XmlElement meta) {
    return Stream.concat(
        meta.allAt("history", "date").stream(),
        meta.allAt("pub-history", "event", "date").stream());
  }

  private static boolean isPublication(Kind kind) {
    return kind == Kind.PUBLISHED || kind == Kind.ELECTRONIC || kind == Kind.PRINT;
  }

  private static boolean isHistory(RecordDate date) {
    return !isPublication(date.kind());
  }

  private static Optional<RecordDate> copyright(XmlElement meta) {
    String year = JatsText.at(meta, "permissions", "copyright-year");
    String text = year.isEmpty() ? JatsText.at(meta, "copyright-year") : year;
    return year(text).map(date -> new RecordDate(Kind.COPYRIGHT, date));
  }

  /** Empty when the type is listed as none of ours, or when there is no year. */
  private static Optional<RecordDate> read(XmlElement date) {
    String type = type(date);
    String kind = TYPES.find(type).map(row -> row.getOrDefault("kind", "")).orElse(usual(date));
    return kind.isEmpty()
        ? Optional.empty()
        : date(date).map(value -> new RecordDate(Kind.valueOf(kind), value));
  }

  private static String usual(XmlElement date) {
    boolean untyped = date.is("pub-date") && type(date).isEmpty();
    return untyped ? Kind.PUBLISHED.name() : "";
  }

  private static String type(XmlElement date) {
    String type = JatsCodes.attribute(date, "pub-type", "date-type").toLowerCase(Locale.ROOT);
    String medium = date.attribute("publication-format").toLowerCase(Locale.ROOT);
    String both = type + "-" + medium;
    return !medium.isEmpty() && TYPES.find(both).isPresent()
        ? both
        : type.isEmpty() ? medium : type;
  }

  static Optional<PartialDate> date(XmlElement date) {
    return PartialDate.parse(date.attribute("iso-8601-date"))
        .or(() -> byParts(date))
        .or(() -> PartialDate.parse(date.text()))
        .or(() -> year(date.text()));
  }

  private static Optional<PartialDate> byParts(XmlElement date) {
    XmlElement parts =
        date.first("year").isPresent() ? date : date.first("string-date").orElse(date);
    Optional<PartialDate> year = year(JatsText.at(parts, "year"));
    int month = month(JatsText.at(parts, "month"));
    int day = number(JatsText.at(parts, "day"));
    return year.flatMap(known ->
        PartialDate.of(known.year(), month, month == 0 ? 0 : day)
            .or(() -> PartialDate.of(known.year(), month, 0))
            .or(() -> year));
  }

  private static Optional<PartialDate> year(String text) {
    Matcher matcher = YEAR.matcher(text);
    return matcher.find()
        ? Optional.of(PartialDate.ofYear(Integer.parseInt(matcher.group(1))))
        : Optional.empty();
  }

  /** A month by number or English name; 0 when it is neither. */
  private static int month(String text) {
    int number = number(text);
    if (number != 0 || text.length() < 3) {
      return number;
    }
    return MONTHS.indexOf(text.substring(0, 3).toLowerCase(Locale.ROOT)) + 1;
  }

  private static int number(String text) {
    return DIGITS.matcher(text).matches() ? Integer.parseInt(text) : 0;
  }

  /** The earlier of two dates; of a date and its own year, the more exact one. */
  private static PartialDate earlier(@Nullable PartialDate one, PartialDate other) {
    if (one == null || isWithin(other, one)) {
      return other;
    }
    return isWithin(one, other) || one.compareTo(other) <= 0 ? one : other;
  }

  private static boolean isWithin(PartialDate exact, PartialDate loose) {
    return exact.year() == loose.year()
        && (loose.month() == 0 || loose.month() == exact.month())
        && loose.day() == 0;
  }
}
