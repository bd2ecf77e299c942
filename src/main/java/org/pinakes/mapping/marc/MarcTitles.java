package org.pinakes.mapping.marc;

import java.util.ArrayList;
import java.util.List;
import org.pinakes.format.marc.DataField;
import org.pinakes.format.marc.MarcRecord;
import org.pinakes.format.marc.Subfield;
import org.pinakes.problem.Warning;
import org.pinakes.record.OtherTitle;
import org.pinakes.record.OtherTitle.Kind;
import org.pinakes.record.Title;

/** Titles: {@code 245} and everything else that names the work. */
final class MarcTitles {
  /** Where a title is taken from when there is no usable {@code 245}, in this order. */
  private static final List<String> SUBSTITUTES = List.of("222", "130", "240", "246", "730", "740");

  private final MarcRecord marc;
  private final MarcScripts scripts;

  MarcTitles(MarcRecord marc, MarcScripts scripts) {
    this.marc = marc;
    this.scripts = scripts;
  }

  /** The main title; a substitute or none at all earns a warning. */
  Title main(List<Warning> warnings) {
    for (DataField field : marc.fields("245")) {
      Title title = proper(field, field.indicator2());
      if (!title.isEmpty()) {
        return title;
      }
    }
    for (String tag : SUBSTITUTES) {
      for (DataField field : marc.fields(tag)) {
        Title title = substitute(field);
        if (!title.isEmpty()) {
          warnings.add(
              new Warning("no-title", "245", "no title; that of field " + tag + " is shown"));
          return title;
        }
      }
    }
    warnings.add(new Warning("no-title", "245", "the record has no title"));
    return Title.none();
  }

  private static Title substitute(DataField field) {
    if (!MarcUniformTitles.TAGS.contains(field.tag())) {
      return title(field, '0');
    }
    Title uniform = MarcUniformTitles.of(field, '0');
    return new Title(uniform.main(), "", uniform.part(), 0, "");
  }

  /** All other titles, {@code 880} behind the field it belongs to. */
  List<OtherTitle> others() {
    List<OtherTitle> others = new ArrayList<>();
    marc.fields("245").stream()
        .flatMap(field -> scripts.of(field).stream())
        .forEach(script -> add(others, Kind.OTHER_SCRIPT, proper(script, '0')));
    for (DataField field : marc.dataFields()) {
      switch (field.tag()) {
        case "130" ->
            add(others, Kind.UNIFORM, field, MarcUniformTitles.of(field, field.indicator1()));
        case "240" ->
            add(others, Kind.UNIFORM, field, MarcUniformTitles.of(field, field.indicator2()));
        case "242" -> add(others, Kind.TRANSLATED, field, title(field, field.indicator2()));
        case "246" -> add(others, variant(field), field, title(field, '0'));
        case "210", "222" -> add(others, Kind.VARIANT, field, title(field, '0'));
        case "247" -> add(others, Kind.FORMER, field, title(field, '0'));
        case "730" ->
            add(others, Kind.RELATED, field, MarcUniformTitles.of(field, field.indicator1()));
        case "740" -> add(others, Kind.RELATED, field, title(field, field.indicator1()));
        case "700", "710", "711" -> add(others, Kind.RELATED, field, MarcUniformTitles.work(field));
        case "780" -> add(others, Kind.FORMER, field, Title.of(linked(field)));
        case "785" -> add(others, Kind.LATER, field, Title.of(linked(field)));
        default -> {
          // Not a title.
        }
      }
    }
    return others.stream().distinct().toList();
  }

  private void add(List<OtherTitle> others, Kind kind, DataField field, Title title) {
    add(others, kind, title);
    scripts.of(field).ifPresent(script -> add(others, kind, sameShape(field, script)));
  }

  private static Title sameShape(DataField field, DataField script) {
    return switch (field.tag()) {
      case "700", "710", "711" -> MarcUniformTitles.work(script);
      case "780", "785" -> Title.of(linked(script));
      case "130", "240", "730" -> MarcUniformTitles.of(script, '0');
      default -> title(script, '0');
    };
  }

  private static void add(List<OtherTitle> others, Kind kind, Title title) {
    if (!title.isEmpty()) {
      others.add(new OtherTitle(kind, title));
    }
  }

  private static Kind variant(DataField field) {
    return field.indicator2() == '1' ? Kind.TRANSLATED : Kind.VARIANT;
  }

  /** {@code 245}, with the form, version and dates that archives write into it. */
  private static Title proper(DataField field, char nonFiling) {
    String named = Isbd.trim(field.first('a'));
    String main = named.isEmpty() ? Isbd.trim(field.text("k")) : named;
    String sub = Isbd.trim(field.text(named.isEmpty() ? "b" : "bk"));
    String dates = dates(field);
    return main.isEmpty()
        ? new Title(dates, sub, parts(field, "nps"), 0, "")
        : new Title(main, sub, parts(field, "nps"), dates, nonFiling(main, nonFiling), "");
  }

  /** {@code $f} inclusive and {@code $g} bulk dates: {@code 1810-1930 (bulk 1850-1900)}. */
  private static String dates(DataField field) {
    StringBuilder dates = new StringBuilder();
    for (String date : field.all("fg")) {
      String text = Isbd.trim(date);
      boolean bracketed = text.startsWith("(") || text.startsWith("[");
      dates.append(dates.isEmpty() ? "" : bracketed ? " " : ", ").append(text);
    }
    return dates.toString();
  }

  private static Title title(DataField field, char nonFiling) {
    if (field.is("210") || field.is("222")) {
      // $b only tells key titles apart: "Soundings (Hull)".
      return Title.of(Isbd.trim(field.text("ab")));
    }
    String main = Isbd.trim(field.first('a'));
    String sub = Isbd.trim(field.text("b"));
    return new Title(main, sub, parts(field, "np"), nonFiling(main, nonFiling), "");
  }

  private static String parts(DataField field, String codes) {
    StringBuilder parts = new StringBuilder();
    char before = ' ';
    for (Subfield subfield : field.subfields()) {
      String text = codes.indexOf(subfield.code()) < 0 ? "" : Isbd.trim(subfield.value());
      if (!text.isEmpty()) {
        boolean nameOfNumber = before == 'n' && subfield.code() == 'p';
        parts.append(parts.isEmpty() ? "" : nameOfNumber ? ", " : ". ").append(text);
        before = subfield.code();
      }
    }
    return parts.toString();
  }

  private static String linked(DataField field) {
    return Isbd.trim(field.first('t').isEmpty() ? field.first('a') : field.first('t'));
  }

  /**
   * Characters that sorting skips. A number that would cut a Latin word in two is a slip: nothing
   * is skipped then. Other scripts write articles and words together.
   */
  static int nonFiling(String main, char indicator) {
    int count = indicator >= '1' && indicator <= '9' ? indicator - '0' : 0;
    if (count == 0 || count >= main.length()) {
      return 0;
    }
    boolean insideWord =
        Character.isLetterOrDigit(main.charAt(count - 1))
            && Character.isLetterOrDigit(main.charAt(count))
            && Character.UnicodeScript.of(main.charAt(count)) == Character.UnicodeScript.LATIN;
    return insideWord ? 0 : count;
  }
}
