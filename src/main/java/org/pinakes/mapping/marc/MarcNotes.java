package org.pinakes.mapping.marc;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.pinakes.format.marc.DataField;
import org.pinakes.format.marc.MarcRecord;
import org.pinakes.mapping.CodeTable;
import org.pinakes.mapping.Licences;
import org.pinakes.record.Abstract;
import org.pinakes.record.Grant;
import org.pinakes.record.Note;
import org.pinakes.record.Rights;

/** What {@code 5XX} and a few others say in words: notes by kind, contents, summaries, rights. */
final class MarcNotes {
  private static final Map<String, Rule> RULES =
      CodeTable.read("marc-notes.csv", "tag").rows().stream()
          .collect(Collectors.toUnmodifiableMap(row -> row.getOrDefault("tag", ""), Rule::of));
  private static final CodeTable AUDIENCES = CodeTable.read("marc-audiences.csv", "code");
  private static final Pattern BETWEEN_CONTENTS = Pattern.compile("\\s+--\\s*|(?<=\\.)--\\s*");

  /** Fields whose first indicator 0 marks them as the library's own business. */
  private static final Set<String> MAY_BE_PRIVATE = Set.of("541", "542", "561", "583");

  private static final int AUDIENCE = 22;

  private final MarcRecord marc;
  private final MarcScripts scripts;

  MarcNotes(MarcRecord marc, MarcScripts scripts) {
    this.marc = marc;
    this.scripts = scripts;
  }

  /** Notes in the order of the record, and the audience that 008 codes. */
  List<Note> notes() {
    List<Note> notes = new ArrayList<>();
    for (DataField field : marc.dataFields()) {
      Rule rule = RULES.get(field.tag());
      if (rule != null && !isPrivate(field)) {
        add(notes, rule, field);
        scripts.of(field).ifPresent(script -> add(notes, rule, script));
      }
    }
    codedAudience().forEach(notes::add);
    return notes.stream().distinct().toList();
  }

  private static void add(List<Note> notes, Rule rule, DataField field) {
    String text = text(field, rule);
    if (!text.isEmpty()) {
      notes.add(new Note(rule.kind, text));
    }
  }

  private static String text(DataField field, Rule rule) {
    String text = field.text(rule.codes).strip();
    return rule.kind.equals("responsibility") ? Isbd.trim(text) : text;
  }

  private Stream<Note> codedAudience() {
    String fixed = marc.control("008");
    boolean coded = "acdgijkmort".indexOf(marc.leader().charAt(6)) >= 0;
    boolean continuing = "si".indexOf(marc.leader().charAt(7)) >= 0;
    String audience =
        coded && !continuing && fixed.length() > AUDIENCE
            ? AUDIENCES.value(String.valueOf(fixed.charAt(AUDIENCE)), "audience")
            : "";
    return Stream.of(audience)
        .filter(text -> !text.isEmpty())
        .map(text -> new Note("target-audience", text));
  }

  private static boolean isPrivate(DataField field) {
    return field.indicator1() == '0' && MAY_BE_PRIVATE.contains(field.tag());
  }

  /** Table of contents, one entry a string. */
  List<String> contents() {
    return scripts.all(marc, "505").stream()
        .flatMap(field -> BETWEEN_CONTENTS.splitAsStream(field.text("agrtu")))
        .map(Isbd::trim)
        .filter(entry -> !entry.isEmpty())
        .toList();
  }

  /** Summaries, plain ones first. */
  List<Abstract> abstracts() {
    List<Abstract> plain = new ArrayList<>();
    List<Abstract> special = new ArrayList<>();
    for (DataField field : marc.fields("520")) {
      String kind = kindOfSummary(field.indicator1());
      for (DataField said : scripts.withScripts(List.of(field))) {
        String text = said.text("ab").strip();
        if (!text.isEmpty()) {
          (kind.isEmpty() ? plain : special)
              .add(new Abstract(List.of(new Abstract.Section("", text)), "", kind));
        }
      }
    }
    return Stream.concat(plain.stream(), special.stream()).toList();
  }

  private static String kindOfSummary(char indicator) {
    return switch (indicator) {
      case '1' -> "review";
      case '2' -> "scope-and-content";
      case '4' -> "content-advice";
      default -> "";
    };
  }

  /** Terms of use and copyright, with the licence where an address names one. */
  Rights rights() {
    List<String> statements = new ArrayList<>();
    List<String> addresses = new ArrayList<>();
    for (DataField field : marc.dataFields()) {
      if ((field.is("540") || field.is("542")) && !isPrivate(field)) {
        String codes = field.is("540") ? "3abcdf" : "3dfgklnp";
        scripts.withScripts(List.of(field)).stream()
            .map(said -> said.text(codes).strip())
            .filter(text -> !text.isEmpty())
            .forEach(statements::add);
        addresses.addAll(field.all("u"));
      }
    }
    if (addresses.isEmpty()) {
      return statements.isEmpty() ? Rights.unsaid() : Licences.of(statements);
    }
    return Licences.of(statements, addresses.getFirst());
  }

  /** Grants of {@code 536}. */
  List<Grant> funding() {
    return scripts.all(marc, "536").stream()
        .map(field -> {
          String number = field.text("c").isEmpty() ? field.text("b") : field.text("c");
          return new Grant(Isbd.trim(field.first('a')), number, "");
        })
        .filter(grant -> !grant.funder().isEmpty() || !grant.number().isEmpty())
        .toList();
  }

  private record Rule(String kind, String codes) {
    static Rule of(Map<String, String> row) {
      return new Rule(row.getOrDefault("kind", ""), row.getOrDefault("codes", ""));
    }
  }
}
