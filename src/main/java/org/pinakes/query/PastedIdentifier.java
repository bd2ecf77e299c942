package org.pinakes.query;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.pinakes.query.Query.Exact;
import org.pinakes.query.Query.Or;
import org.pinakes.query.Query.Words;

/**
 * Recognises a query that is nothing but an identifier, in the spellings in which people paste
 * them: a DOI or its address, a PMID, a PMCID, an ISBN, an ISSN.
 */
public final class PastedIdentifier {
  private static final int LONGEST = 200;

  private static final Pattern DOI =
      Pattern.compile(
          "(?i)<?(?:https?://\\S+?/|(?:dx\\.)?doi\\.org/|info:doi/|urn:doi:|doi:?\\s*)?"
              + "(10\\.\\d{4,9}/[^\\s<>]+)>?");
  private static final Pattern PMCID =
      Pattern.compile("(?i)(?:https?://\\S+/(?:articles?|pmc)/)?(?:pmcid:?\\s*)?PMC(\\d{1,10})/?");
  private static final Pattern PMID =
      Pattern.compile(
          "(?i)(?:(?:https?://)?(?:www\\.ncbi\\.nlm\\.nih\\.gov/pubmed|pubmed\\.ncbi\\.nlm\\.nih\\.gov"
              + "|europepmc\\.org/(?:article|abstract)/med)/"
              + "|pmid:?\\s*)(\\d{1,9})/?");
  private static final Pattern DIGITS = Pattern.compile("\\d{5,9}");
  private static final Pattern ISBN =
      Pattern.compile("(?i)(?:(?:urn:)?isbn(?:-1[03])?:?\\s*)?((?:\\d[\\s–-]*){9,12}[\\dX])");
  private static final Pattern ISSN =
      Pattern.compile("(?i)(?:(?:urn:)?e?issn:?\\s*)?(\\d{4}[–-]?\\d{3}[\\dX])");
  private static final Pattern BETWEEN = Pattern.compile("[\\s–-]+");
  private static final Pattern LAST_POINTS = Pattern.compile("[.,;]+$");

  private static final List<Function<String, Optional<Query>>> KINDS =
      List.of(
          PastedIdentifier::doi,
          PastedIdentifier::pmcid,
          PastedIdentifier::pmid,
          PastedIdentifier::issn,
          PastedIdentifier::isbn,
          PastedIdentifier::bareDigits);

  private PastedIdentifier() {}

  /** The query that finds the record, if the whole text is an identifier. */
  public static Optional<Query> read(String text) {
    String pasted = text.strip();
    if (pasted.length() > LONGEST) {
      return Optional.empty();
    }
    return KINDS.stream().flatMap(kind -> kind.apply(pasted).stream()).findFirst();
  }

  private static Optional<Query> doi(String text) {
    return matched(DOI, text)
        .map(doi -> LAST_POINTS.matcher(doi).replaceAll("").toLowerCase(Locale.ROOT))
        .map(doi -> new Exact("doi_str_mv", doi));
  }

  private static Optional<Query> pmcid(String text) {
    return matched(PMCID, text).map(digits -> new Exact("pmcid_str", "PMC" + digits));
  }

  private static Optional<Query> pmid(String text) {
    return matched(PMID, text).map(digits -> new Exact("pmid_str", digits));
  }

  /** Digits may be a PMID, but also a year, a call number or a title. */
  private static Optional<Query> bareDigits(String text) {
    return DIGITS.matcher(text).matches()
        ? Optional.of(new Or(List.of(new Exact("pmid_str", text), new Words("all", text))))
        : Optional.empty();
  }

  private static Optional<Query> issn(String text) {
    return matched(ISSN, text)
        .map(PastedIdentifier::compact)
        .filter(CheckDigits::rightIssn)
        .map(issn -> new Words("issn", issn.substring(0, 4) + "-" + issn.substring(4)));
  }

  /** Both lengths of the same number: records carry either. */
  private static Optional<Query> isbn(String text) {
    return matched(ISBN, text)
        .map(PastedIdentifier::compact)
        .filter(CheckDigits::rightIsbn)
        .map(isbn ->
            CheckDigits.otherLength(isbn)
                .<Query>map(
                    other -> new Or(List.of(new Words("isbn", isbn), new Words("isbn", other))))
                .orElseGet(() -> new Words("isbn", isbn)));
  }

  private static String compact(String number) {
    return BETWEEN.matcher(number).replaceAll("").toUpperCase(Locale.ROOT);
  }

  private static Optional<String> matched(Pattern pattern, String text) {
    Matcher matcher = pattern.matcher(text);
    return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
  }
}
