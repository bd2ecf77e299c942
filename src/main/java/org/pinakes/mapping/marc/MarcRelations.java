package org.pinakes.mapping.marc;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.pinakes.format.marc.DataField;
import org.pinakes.format.marc.MarcRecord;
import org.pinakes.format.marc.Subfield;
import org.pinakes.mapping.CodeTable;
import org.pinakes.mapping.Identifiers;
import org.pinakes.record.Container;
import org.pinakes.record.Identifier;
import org.pinakes.record.Identifier.Type;
import org.pinakes.record.Relation;
import org.pinakes.record.Series;

/** Linking entries {@code 76X-78X}, the host item among them, and series. */
final class MarcRelations {
  private static final Map<String, String> KINDS =
      CodeTable.read("marc-relations.csv", "tag").rows().stream()
          .collect(
              Collectors.toUnmodifiableMap(
                  row -> row.getOrDefault("tag", "") + row.getOrDefault("indicator2", ""),
                  row -> row.getOrDefault("kind", "")));

  /** {@code 773 $q}: enumeration and first page, {@code 12:3<45}. */
  private static final Pattern ENUMERATION =
      Pattern.compile("([^:<]*)(?::([^:<]*))?(?::[^<]*)?(?:<(.*))?");

  private static final Pattern VOLUME =
      words("vol(?:ume)?|v|bd|band|jahrg|jg|tom[eo]?|t|roč|årg", "(\\d+[A-Za-z]?)");
  private static final Pattern ISSUE =
      words("no|nos|nr|num|núm|n[°º]|issue|iss|heft|h|fasc|č", "(\\d+[A-Za-z]?(?:[-/]\\d+)?)");
  private static final Pattern PAGES =
      words("pp?|pages?|s|str|seiten?|S", "([A-Za-z]?\\d+(?:\\s*[-\u2013]\\s*[A-Za-z]?\\d+)?)");
  private static final Pattern FIRST_PAGE = Pattern.compile("[A-Za-z]?\\d+");
  private static final Pattern NUMBER_IN_REGISTER = Pattern.compile("\\((\\w[\\w-]*)\\)\\s*(.+)");

  private final MarcRecord marc;
  private final MarcControl control;

  /**
   * @param control knows by which numbers other records are named
   */
  MarcRelations(MarcRecord marc, MarcControl control) {
    this.marc = marc;
    this.control = control;
  }

  private static Pattern words(String before, String number) {
    return Pattern.compile(
        "(?:^|[\\s,;:(])(?:" + before + ")\\.?\\s*" + number,
        Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  }

  /** What the work appeared in: the first host item with a title, or null. */
  @Nullable Container container() {
    return marc.fields("773").stream()
        .filter(field -> !hostTitle(field).isEmpty())
        .findFirst()
        .map(MarcRelations::container)
        .orElse(null);
  }

  private static Container container(DataField field) {
    String reference = String.join("; ", field.all("g"));
    Matcher coded = ENUMERATION.matcher(field.first('q'));
    boolean isCoded = coded.matches() && !field.first('q').isEmpty();
    String volume = isCoded ? text(coded.group(1)) : found(VOLUME, reference);
    String issue = isCoded ? text(coded.group(2)) : found(ISSUE, reference);
    String pages = found(PAGES, reference);
    String start = isCoded ? text(coded.group(3)) : "";
    return new Container(
        hostTitle(field),
        Isbd.trim(field.first('p')),
        volume,
        issue,
        start.isEmpty() ? firstPage(pages) : start,
        pages,
        field.all("x").stream().flatMap(issn -> Identifiers.issn(issn).stream()).toList(),
        field.all("z").stream().flatMap(isbn -> Identifiers.isbn(isbn).stream()).toList(),
        reference);
  }

  private static String hostTitle(DataField field) {
    for (char code : new char[] {'t', 's', 'a', 'p'}) {
      String title = Isbd.trim(field.first(code));
      if (!title.isEmpty()) {
        return title;
      }
    }
    return "";
  }

  private static String found(Pattern pattern, String text) {
    Matcher matcher = pattern.matcher(text);
    return matcher.find() ? matcher.group(1) : "";
  }

  private static String firstPage(String pages) {
    Matcher matcher = FIRST_PAGE.matcher(pages);
    return matcher.lookingAt() ? matcher.group() : "";
  }

  private static String text(@Nullable String group) {
    return group == null ? "" : group.strip();
  }

  /** Every linking entry, host items among them. */
  List<Relation> relations() {
    List<Relation> relations = new ArrayList<>();
    for (DataField field : marc.dataFields()) {
      String kind = field.tag().charAt(0) == '7' ? kind(field) : null;
      String citation = kind == null ? "" : Isbd.trim(field.text("abcdghkmnpst"));
      Identifier identifier = kind == null ? null : identifier(field).orElse(null);
      if (kind != null && (!citation.isEmpty() || identifier != null)) {
        relations.add(new Relation(kind, citation, identifier, title(field)));
      }
    }
    return relations;
  }

  private static String title(DataField field) {
    String title = Isbd.trim(field.first('t'));
    return title.isEmpty() ? Isbd.trim(field.first('s')) : title;
  }

  private static @Nullable String kind(DataField field) {
    String kind = KINDS.get(field.tag() + field.indicator2());
    return kind == null ? KINDS.get(field.tag()) : kind;
  }

  private Optional<Identifier> identifier(DataField field) {
    return Identifiers.issn(field.first('x'))
        .map(issn -> new Identifier(Type.ISSN, issn))
        .or(() -> Identifiers.isbn(field.first('z')).map(isbn -> new Identifier(Type.ISBN, isbn)))
        .or(() -> field.all("w").stream().findFirst().flatMap(this::numbered));
  }

  private Optional<Identifier> numbered(String written) {
    Matcher matcher = NUMBER_IN_REGISTER.matcher(written);
    String register = matcher.matches() ? matcher.group(1) : "";
    return Optional.of(
        switch (register) {
          case "OCoLC" -> new Identifier(Type.OCLC, oclc(matcher.group(2)));
          case "DLC" -> new Identifier(Type.LCCN, matcher.group(2).replaceAll("\\s", ""));
          default -> new Identifier(Type.OTHER, control.named(written).orElse(written));
        });
  }

  private static String oclc(String number) {
    return number.replaceAll("\\D", "").replaceFirst("^0+(?=\\d)", "");
  }

  /** Series: traced entries as authorised, untraced as transcribed unless both are the same. */
  List<Series> series() {
    List<Series> series = new ArrayList<>();
    for (DataField field : marc.dataFields()) {
      switch (field.tag()) {
        case "440", "830" -> add(series, field.text("anp"), field.first('v'), true);
        case "800", "810", "811" -> add(series, field.text("tnp"), field.first('v'), true);
        case "490" -> addTranscribed(series, field);
        default -> {
          // No series.
        }
      }
    }
    series.removeIf(one ->
        !one.traced()
            && series.stream()
                .anyMatch(other -> other.traced() && other.title().equalsIgnoreCase(one.title())));
    return series.stream().distinct().toList();
  }

  /** A series and its subseries, or parallel titles: each has the number that follows it. */
  private static void addTranscribed(List<Series> series, DataField field) {
    List<String> waiting = new ArrayList<>(2);
    for (Subfield subfield : field.subfields()) {
      if (subfield.code() == 'a') {
        waiting.add(subfield.value());
      } else if (subfield.code() == 'v') {
        waiting.forEach(title -> add(series, title, subfield.value(), false));
        waiting.clear();
      }
    }
    waiting.forEach(title -> add(series, title, "", false));
  }

  private static void add(List<Series> series, String title, String number, boolean traced) {
    String clean = Isbd.trim(title);
    if (!clean.isEmpty()) {
      series.add(new Series(clean, Isbd.trim(number), traced));
    }
  }
}
