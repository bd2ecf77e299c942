package org.pinakes.mapping.jats;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.pinakes.format.xml.XmlElement;
import org.pinakes.mapping.CodeTable;
import org.pinakes.mapping.Identifiers;
import org.pinakes.problem.Warning;
import org.pinakes.record.Identifier;
import org.pinakes.record.Identifier.Type;

/**
 * Every {@code article-id}, by {@code jats-identifiers.csv}. What is not what its type says is kept
 * as {@link Type#OTHER}, with a warning.
 *
 * @param identifiers in the order of the source, each once
 * @param warnings values that are not what their type says
 */
record JatsIdentifiers(List<Identifier> identifiers, List<Warning> warnings) {
  private static final CodeTable REGISTERS = CodeTable.read("jats-identifiers.csv", "pub_id_type");
  private static final Pattern PMCID = Pattern.compile("(?i)(?:PMC)?\\s*0*(\\d{1,10})(?:\\.\\d+)?");
  private static final Pattern PMID = Pattern.compile("0*(\\d{1,9})");

  JatsIdentifiers {
    identifiers = List.copyOf(identifiers);
    warnings = List.copyOf(warnings);
  }

  static JatsIdentifiers of(XmlElement meta) {
    Set<Identifier> identifiers = new LinkedHashSet<>();
    List<Warning> warnings = new ArrayList<>();
    for (XmlElement id : meta.all("article-id")) {
      String value = id.text();
      String type = id.attribute("pub-id-type");
      String name = register(type);
      if (!value.isEmpty() && !name.isEmpty()) {
        Type register = Type.valueOf(name);
        Optional<Identifier> identifier = canonical(register, value);
        identifiers.add(identifier.orElseGet(() -> new Identifier(Type.OTHER, value)));
        if (identifier.isEmpty()) {
          warnings.add(odd(type, value));
        }
      }
    }
    return new JatsIdentifiers(List.copyOf(identifiers), warnings);
  }

  /** Name of the register, empty for numbers that mean something only inside a database. */
  private static String register(String type) {
    return REGISTERS
        .find(type)
        .map(row -> row.getOrDefault("register", ""))
        .orElse(Type.OTHER.name());
  }

  /** The identifier by which the source knows the article, where no envelope says it. */
  Optional<String> nativeId() {
    return first(Type.PMCID).or(() -> first(Type.DOI)).or(() -> first(Type.PII)).or(this::any);
  }

  /** Value of the first identifier in a register. */
  Optional<String> first(Type type) {
    return identifiers.stream().filter(id -> id.type() == type).map(Identifier::value).findFirst();
  }

  private Optional<String> any() {
    return identifiers.stream().map(Identifier::value).findFirst();
  }

  /** An identifier in canonical form; empty when the text is none of that register. */
  static Optional<Identifier> canonical(Type register, String value) {
    return switch (register) {
      case DOI -> Identifiers.doi(value);
      case PMCID -> digits(PMCID, value).map(digits -> new Identifier(register, "PMC" + digits));
      case PMID -> digits(PMID, value).map(digits -> new Identifier(register, digits));
      case ARXIV -> Identifiers.arxiv(value.startsWith("arXiv") ? value : "arxiv:" + value);
      default -> Optional.of(new Identifier(register, value));
    };
  }

  private static Optional<String> digits(Pattern pattern, String value) {
    Matcher matcher = pattern.matcher(value);
    return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
  }

  private static Warning odd(String type, String value) {
    return new Warning(
        "bad-identifier",
        "article-id[@pub-id-type='" + type + "']",
        "«" + value + "» is not a " + type + "; kept as an identifier of unknown kind");
  }
}
