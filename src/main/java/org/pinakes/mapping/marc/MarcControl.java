package org.pinakes.mapping.marc;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.pinakes.format.marc.DataField;
import org.pinakes.format.marc.MarcRecord;
import org.pinakes.mapping.IdRule;

/**
 * By which numbers records name one another: each behind its register in brackets, {@code
 * (DE-627)123}; one of the record's own register also as the public identifier that it makes.
 */
final class MarcControl {
  private static final Pattern IN_REGISTER = Pattern.compile("\\(([^()\\s]+)\\)\\s*(\\S.*)");
  private static final Pattern OCLC_LETTERS = Pattern.compile("(?:oc[mn]|on)?0*(?=\\d)");
  private static final Pattern BLANKS = Pattern.compile("\\s+");

  /** Host items, and traced series. */
  private static final List<String> WHOLES = List.of("773", "800", "810", "811", "830");

  private static final int LONGEST = 100;

  private final MarcRecord marc;
  private final IdRule ids;
  private final String register;

  MarcControl(MarcRecord marc, IdRule ids) {
    this.marc = marc;
    this.ids = ids;
    register = marc.control("003").strip();
  }

  /**
   * By which the record may be named.
   *
   * @param id its public identifier, which goes without saying
   */
  Set<String> own(String id) {
    Set<String> own = new LinkedHashSet<>();
    String number = marc.control("001").strip();
    if (!number.isEmpty()) {
      add(own, number);
      own.remove(id);
    }
    for (DataField field : marc.fields("035")) {
      field.all("a").stream().filter(MarcControl::isInRegister).forEach(text -> add(own, text));
    }
    return own;
  }

  /** The records of what it is part of. */
  Set<String> wholes() {
    Set<String> wholes = new LinkedHashSet<>();
    for (DataField field : marc.dataFields()) {
      if (WHOLES.contains(field.tag())) {
        field.all("w").forEach(written -> add(wholes, written));
      }
    }
    return wholes;
  }

  /**
   * The one key of a record that a linking field names: the public identifier that a number of the
   * record's own register makes, else the number with its register. Empty when it is none.
   */
  Optional<String> named(String written) {
    Set<String> keys = new LinkedHashSet<>();
    add(keys, written);
    return keys.stream().findFirst();
  }

  private static boolean isInRegister(String written) {
    return IN_REGISTER.matcher(written.strip()).matches();
  }

  private void add(Set<String> to, String written) {
    Matcher matcher = IN_REGISTER.matcher(written.strip());
    boolean named = matcher.matches();
    String of = named ? matcher.group(1) : register;
    String number = named ? matcher.group(2).strip() : written.strip();
    if (number.isEmpty() || number.length() > LONGEST) {
      return;
    }
    if (!named || of.equals(register)) {
      to.add(ids.publicId(number));
    }
    if (!of.isEmpty()) {
      to.add(key(of, number));
    }
  }

  /** One spelling for a number of a register. */
  private static String key(String register, String number) {
    String plain = BLANKS.matcher(number).replaceAll("");
    boolean oclc = register.equalsIgnoreCase("OCoLC");
    return oclc
        ? "(OCoLC)" + OCLC_LETTERS.matcher(plain).replaceFirst("")
        : "(" + register + ")" + plain;
  }
}
