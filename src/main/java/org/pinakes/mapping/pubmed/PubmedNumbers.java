package org.pinakes.mapping.pubmed;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.pinakes.format.xml.XmlElement;
import org.pinakes.mapping.Identifiers;
import org.pinakes.problem.BadRecordException;
import org.pinakes.problem.Warning;
import org.pinakes.record.Identifier;
import org.pinakes.record.Identifier.Type;
import org.pinakes.record.Link;

/**
 * The identifiers of one PubMed record, each checked for what its type says, and the links that
 * follow from them.
 */
final class PubmedNumbers {
  private static final Pattern PMID = Pattern.compile("\\d{1,9}");
  private static final Pattern PMCID = Pattern.compile("(?:^|PMC)(\\d{1,10})(?:\\.\\d+)?\\b");
  private static final Pattern BOOKSHELF = Pattern.compile("NBK\\d+");
  private static final Set<String> PMC_TYPES = Set.of("pmc", "pmcid");

  private final String pmid;
  private final Set<Identifier> identifiers = new LinkedHashSet<>();
  private final List<Warning> warnings = new ArrayList<>();

  private PubmedNumbers(String pmid) {
    this.pmid = pmid;
  }

  /**
   * Reads the identifiers of an article or a book article.
   *
   * @param citation {@code MedlineCitation} or {@code BookDocument}
   * @param data {@code PubmedData} or {@code PubmedBookData}, empty when there is none
   * @throws BadRecordException rule {@code no-identifier}
   */
  static PubmedNumbers of(XmlElement citation, XmlElement data) {
    PubmedNumbers numbers = new PubmedNumbers(pmid(citation, data));
    numbers.identifiers.add(new Identifier(Type.PMID, numbers.pmid));
    data.allAt("ArticleIdList", "ArticleId").forEach(id -> numbers.add(id, "IdType"));
    citation.allAt("ArticleIdList", "ArticleId").forEach(id -> numbers.add(id, "IdType"));
    citation.allAt("Article", "ELocationID").forEach(numbers::addLocation);
    citation.allAt("ELocationID").forEach(numbers::addLocation);
    citation.all("OtherID").forEach(numbers::addOther);
    return numbers;
  }

  /** Checks a PMID that stands alone, as in {@code DeleteCitation}. */
  static String pmid(String text) {
    if (!PMID.matcher(text).matches()) {
      throw new BadRecordException(
          "no-identifier",
          text.isEmpty()
              ? "the record has no PMID, so nothing could tell it from others: ask its source for"
                  + " the complete PubMed XML"
              : "the PMID is no number: “" + text + "”");
    }
    return text;
  }

  /** The record's PMID. */
  String pmid() {
    return pmid;
  }

  /** All identifiers, DOI first. */
  List<Identifier> identifiers() {
    return identifiers.stream().sorted(Comparator.comparing(Identifier::type)).toList();
  }

  /** What was wrong with some. */
  List<Warning> warnings() {
    return List.copyOf(warnings);
  }

  /** The text itself by its DOI, at PubMed Central and on the Bookshelf, then PubMed's own page. */
  List<Link> links() {
    List<Link> links = new ArrayList<>();
    for (Identifier identifier : identifiers()) {
      switch (identifier.type()) {
        case DOI -> links.add(Link.to("https://doi.org/" + escaped(identifier.value())));
        case PMCID ->
            links.add(Link.to("https://pmc.ncbi.nlm.nih.gov/articles/" + identifier.value() + "/"));
        case BOOKSHELF ->
            links.add(Link.to("https://www.ncbi.nlm.nih.gov/books/" + identifier.value() + "/"));
        default -> {
          // Nothing to open.
        }
      }
    }
    links.add(new Link(Link.Kind.RELATED, "https://pubmed.ncbi.nlm.nih.gov/" + pmid + "/", ""));
    return links;
  }

  private static String pmid(XmlElement citation, XmlElement data) {
    String own = citation.textAt("PMID");
    if (!own.isEmpty()) {
      return pmid(own);
    }
    return data.allAt("ArticleIdList", "ArticleId").stream()
        .filter(id -> id.attribute("IdType").equals("pubmed"))
        .map(XmlElement::text)
        .filter(text -> PMID.matcher(text).matches())
        .findFirst()
        .orElseGet(() -> pmid(""));
  }

  private void add(XmlElement element, String typeAttribute) {
    String value = element.text();
    String type = element.attribute(typeAttribute);
    if (value.isEmpty() || type.equals("pubmed")) {
      return;
    }
    Optional<Identifier> checked = checked(type, value);
    identifiers.add(checked.orElseGet(() -> new Identifier(Type.OTHER, value)));
    if (checked.isEmpty()) {
      warnings.add(
          new Warning(
              "identifier-not-valid",
              element.name(),
              "“" + value + "” is called " + type + " but is none; kept as another identifier"));
    }
  }

  /** An {@code ELocationID} that its publisher declared wrong is left out. */
  private void addLocation(XmlElement location) {
    if (!location.attribute("ValidYN").equals("N")) {
      add(location, "EIdType");
    }
  }

  /** {@code KIE 31840}; NLM's own are PMCIDs or manuscript numbers. */
  private void addOther(XmlElement other) {
    String value = other.text();
    String source = other.attribute("Source");
    if (source.equals("NLM") && value.startsWith("PMC")) {
      checked("pmc", value).ifPresent(identifiers::add);
    } else if (!value.isEmpty()) {
      String shown = source.equals("NLM") ? value : (source + " " + value).strip();
      identifiers.add(new Identifier(Type.OTHER, shown));
    }
  }

  private static Optional<Identifier> checked(String type, String value) {
    Optional<Identifier> doi = Identifiers.doi(value);
    if (type.equals("doi") || doi.isPresent()) {
      return doi;
    }
    if (PMC_TYPES.contains(type)) {
      Matcher pmc = PMCID.matcher(value);
      return pmc.find()
          ? Optional.of(new Identifier(Type.PMCID, "PMC" + pmc.group(1)))
          : Optional.empty();
    }
    if (type.equals("bookaccession")) {
      return Optional.of(value)
          .filter(BOOKSHELF.asMatchPredicate())
          .map(book -> new Identifier(Type.BOOKSHELF, book));
    }
    return Optional.of(new Identifier(type.equals("pii") ? Type.PII : Type.OTHER, value));
  }

  /** DOIs of the nineties hold characters that no address may ({@code <}, {@code #}, {@code %}). */
  private static String escaped(String doi) {
    return URLEncoder.encode(doi, StandardCharsets.UTF_8)
        .replace("%2F", "/")
        .replace("%28", "(")
        .replace("%29", ")")
        .replace("%3A", ":")
        .replace("%3B", ";")
        .replace("+", "%20");
  }
}
