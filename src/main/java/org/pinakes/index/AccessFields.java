package org.pinakes.index;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.pinakes.csv.CsvTable;
import org.pinakes.record.Identifier;
import org.pinakes.record.Link;
import org.pinakes.record.Record;

/**
 * Whether everybody may read a work, and whether its full text is at hand: {@code true} or nothing,
 * since nobody says the contrary of all works. What words in a statement of rights say is in {@code
 * access-words.csv}.
 */
final class AccessFields {
  static final String OPEN_ACCESS = "open_access_boolean";
  static final String FULL_TEXT = "fulltext_boolean";

  private static final Pattern OPEN_LICENCE =
      Pattern.compile("CC0? .*|CC0|Public Domain.*", Pattern.CASE_INSENSITIVE);
  private static final Pattern TEXT_FILE =
      Pattern.compile("[^?#]*\\.(?:pdf|epub|ps|djvu)(?:[?#].*)?", Pattern.CASE_INSENSITIVE);
  private static final Pattern BLANKS = Pattern.compile("[\\s\\-_]+");

  private static final List<String> OPEN = words("open");
  private static final List<String> CLOSED = words("closed");
  private static final List<String> TEXT = words("text");

  private AccessFields() {}

  static void add(Record record, IndexDocument.Builder document) {
    if (isOpen(document.all("license_str"), document.all("rights_str_mv"))) {
      document.add(OPEN_ACCESS, "true");
    }
    if (hasText(record)) {
      document.add(FULL_TEXT, "true");
    }
  }

  /** Whether a licence is an open one, or a statement says so and none says the contrary. */
  static boolean isOpen(List<String> licences, List<String> statements) {
    if (licences.stream().anyMatch(licence -> OPEN_LICENCE.matcher(licence).matches())) {
      return true;
    }
    List<String> said = statements.stream().map(AccessFields::plain).toList();
    return said.stream().anyMatch(statement -> has(statement, OPEN))
        && said.stream().noneMatch(statement -> has(statement, CLOSED));
  }

  private static boolean hasText(Record record) {
    return !record.fullText().isEmpty()
        || record.identifiers().stream().anyMatch(AccessFields::isInPmc)
        || record.links().stream().anyMatch(AccessFields::leadsToText);
  }

  /** PubMed Central has the text of whatever it has. */
  private static boolean isInPmc(Identifier identifier) {
    return identifier.type() == Identifier.Type.PMCID;
  }

  private static boolean leadsToText(Link link) {
    return link.kind() != Link.Kind.RELATED
        && (TEXT_FILE.matcher(link.url()).matches() || has(plain(link.label()), TEXT));
  }

  private static boolean has(String statement, List<String> words) {
    return words.stream().anyMatch(statement::contains);
  }

  private static String plain(String text) {
    return text.isEmpty() ? text : BLANKS.matcher(text.toLowerCase(Locale.ROOT)).replaceAll("");
  }

  private static List<String> words(String says) {
    return CsvTable.rows(AccessFields.class, "access-words.csv").stream()
        .filter(row -> row.getFirst().equals(says))
        .map(row -> plain(row.get(1)))
        .toList();
  }
}
