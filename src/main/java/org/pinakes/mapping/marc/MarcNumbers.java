package org.pinakes.mapping.marc;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.pinakes.format.marc.DataField;
import org.pinakes.format.marc.MarcRecord;
import org.pinakes.mapping.Identifiers;
import org.pinakes.problem.Warning;
import org.pinakes.record.Classification;
import org.pinakes.record.Identifier;
import org.pinakes.record.Identifier.Type;

/** Identifiers and class numbers: {@code 01X} to {@code 09X}. */
final class MarcNumbers {
  private static final Pattern OCLC =
      Pattern.compile("\\(OCoLC\\)\\D*(\\d+).*", Pattern.CASE_INSENSITIVE);
  private static final Pattern OCLC_CONTROL = Pattern.compile("(?:oc[mn]|on)?0*(\\d+)\\s*");
  private static final Pattern SPACE_OR_SUFFIX = Pattern.compile("\\s|/.*");
  private static final Pattern LCCN_SERIAL = Pattern.compile("(.+)-(\\d{1,6})");
  private static final int LCCN_SERIAL_LENGTH = 6;
  private static final Pattern NOT_ISBN = Pattern.compile("^[^\\dXx]+");
  private static final Pattern DEWEY_MARKS = Pattern.compile("[/'\u2032]");

  private final MarcRecord marc;

  MarcNumbers(MarcRecord marc) {
    this.marc = marc;
  }

  /**
   * Identifiers of the described work, each once; a number with a wrong check digit is a warning.
   */
  List<Identifier> identifiers(List<Warning> warnings) {
    Set<Identifier> found = new LinkedHashSet<>();
    for (DataField field : marc.dataFields()) {
      switch (field.tag()) {
        case "010" -> lccn(field).ifPresent(found::add);
        case "020" -> field.all("a").forEach(text -> isbn(text, found, warnings));
        case "022" -> field.all("a").forEach(text -> issn(text, found, warnings));
        case "024" -> other(field).ifPresent(found::add);
        case "028" -> publisherNumber(field).ifPresent(found::add);
        case "035" -> field.all("a").forEach(text -> oclc(text).ifPresent(found::add));
        case "856" -> field.all("u").forEach(url -> Identifiers.doi(url).ifPresent(found::add));
        default -> {
          // No identifier of this work.
        }
      }
    }
    if (marc.control("003").strip().equals("OCoLC")) {
      Matcher matcher = OCLC_CONTROL.matcher(marc.control("001").strip());
      if (matcher.matches()) {
        found.add(new Identifier(Type.OCLC, matcher.group(1)));
      }
    }
    return List.copyOf(found);
  }

  /**
   * Normalised as the Library of Congress does: no spaces, nothing behind a slash; a serial number
   * behind a hyphen gets six digits.
   */
  private static Optional<Identifier> lccn(DataField field) {
    String number = SPACE_OR_SUFFIX.matcher(field.first('a')).replaceAll("");
    Matcher hyphen = LCCN_SERIAL.matcher(number);
    if (hyphen.matches()) {
      String serial = hyphen.group(2);
      number = hyphen.group(1) + "0".repeat(LCCN_SERIAL_LENGTH - serial.length()) + serial;
    }
    return number.isEmpty() ? Optional.empty() : Optional.of(new Identifier(Type.LCCN, number));
  }

  private static void isbn(String text, Set<Identifier> found, List<Warning> warnings) {
    String number = NOT_ISBN.matcher(text).replaceFirst("");
    Optional<String> isbn = Identifiers.isbn(number);
    isbn.ifPresent(value -> found.add(new Identifier(Type.ISBN, value)));
    if (isbn.isEmpty() && number.length() >= 10) {
      warnings.add(new Warning("isbn", "020", "not a valid ISBN: " + text));
    }
  }

  private static void issn(String text, Set<Identifier> found, List<Warning> warnings) {
    Optional<String> issn = Identifiers.issn(text);
    issn.ifPresent(value -> found.add(new Identifier(Type.ISSN, value)));
    if (issn.isEmpty()) {
      warnings.add(new Warning("issn", "022", "not a valid ISSN: " + text));
    }
  }

  private static Optional<Identifier> oclc(String text) {
    Matcher matcher = OCLC.matcher(text);
    return matcher.matches()
        ? Optional.of(new Identifier(Type.OCLC, withoutZeros(matcher.group(1))))
        : Optional.empty();
  }

  private static String withoutZeros(String digits) {
    int start = 0;
    while (start < digits.length() - 1 && digits.charAt(start) == '0') {
      start++;
    }
    return digits.substring(start);
  }

  /** {@code 024}: indicator 1 is 7 when {@code $2} names the register. */
  private static Optional<Identifier> other(DataField field) {
    String number = field.first('a');
    if (number.isEmpty()) {
      return Optional.empty();
    }
    String register = field.indicator1() == '7' ? field.first('2').toLowerCase(Locale.ROOT) : "";
    return switch (register) {
      case "doi" -> Identifiers.doi(number);
      case "hdl" ->
          Optional.of(
              new Identifier(
                  Type.HANDLE, number.replaceFirst("^(?:https?://hdl\\.handle\\.net/|hdl:)", "")));
      case "arxiv" -> Identifiers.arxiv(number.startsWith("arXiv:") ? number : "arXiv:" + number);
      case "pmid" -> Identifiers.pmid("pmid:" + number.replaceFirst("(?i)^pmid:\\s*", ""));
      case "pmcid" -> Identifiers.pmcid(number);
      default ->
          Identifiers.recognise(number).or(() -> Optional.of(new Identifier(Type.OTHER, number)));
    };
  }

  /** {@code 028}: the number of a recording, score or plate, behind the name of its register. */
  private static Optional<Identifier> publisherNumber(DataField field) {
    String number = Isbd.trim(field.first('a'));
    String register = Isbd.trim(field.first('b'));
    String both = register.isEmpty() ? number : register + ": " + number;
    return number.isEmpty() ? Optional.empty() : Optional.of(new Identifier(Type.OTHER, both));
  }

  /** Class and call numbers. */
  List<Classification> classifications() {
    List<Classification> found = new ArrayList<>();
    for (DataField field : marc.dataFields()) {
      switch (field.tag()) {
        case "050", "090" -> add(found, "lcc", field);
        case "060", "096" -> add(found, "nlm", field);
        case "070" -> add(found, "nal", field);
        case "080" -> add(found, "udc", field);
        case "082", "092" -> add(found, "ddc", field);
        case "084" -> add(found, field.first('2').toLowerCase(Locale.ROOT), field);
        default -> {
          // No class number.
        }
      }
    }
    return found.stream().distinct().toList();
  }

  /** A repeated number has its item part once, at the end (050 has alternatives before it). */
  private static void add(List<Classification> found, String scheme, DataField field) {
    List<String> numbers = field.all("a");
    for (int i = 0; i < numbers.size(); i++) {
      boolean last = i == numbers.size() - 1;
      String number = numbers.get(i);
      String plain = scheme.equals("ddc") ? DEWEY_MARKS.matcher(number).replaceAll("") : number;
      found.add(new Classification(scheme, plain, last ? field.first('b') : ""));
    }
  }
}
