package org.pinakes.mapping;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.pinakes.record.Identifier;
import org.pinakes.record.Identifier.Type;

/**
 * Brings identifiers into their canonical form, and recognises them in what sources write. Every
 * method gives nothing for what is not one.
 */
public final class Identifiers {
  private static final Pattern DOI =
      Pattern.compile(
          "(?:https?://(?:dx\\.)?doi\\.org/|doi:\\s*|info:doi/)?(10\\.\\d{4,9}/\\S+)",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern PMCID =
      Pattern.compile(
          "(?:https?://[^/]+)?(?:/pmc)?(?:/articles/)?PMC(\\d{1,10})/?", Pattern.CASE_INSENSITIVE);
  private static final Pattern PMID =
      Pattern.compile(
          "(?:(?:https?://www\\.ncbi\\.nlm\\.nih\\.gov)?/pubmed/|https?://pubmed\\.ncbi\\.nlm\\.nih\\.gov/"
              + "|pmid:\\s*)(\\d{1,9})/?",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern ARXIV =
      Pattern.compile(
          "(?:https?://(?:www\\.)?arxiv\\.org/abs/|arxiv:\\s*|oai:arxiv\\.org:)"
              + "([a-z-]+(?:\\.[A-Z]{2})?/\\d{7}|\\d{4}\\.\\d{4,5})(?:v\\d+)?",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern ISSN = Pattern.compile("(\\d{4})-?(\\d{3}[\\dXx])");

  private static final Pattern ISBN = Pattern.compile("^[\\dXx-]+");

  private Identifiers() {}

  /** A DOI in any usual spelling; lower case, no trailing punctuation. */
  public static Optional<Identifier> doi(String text) {
    return matched(DOI, text)
        .map(doi -> doi.replaceFirst("[.,;]+$", "").toLowerCase(Locale.ROOT))
        .map(doi -> new Identifier(Type.DOI, doi));
  }

  /** A PMCID, with its {@code PMC}, bare or as an address. */
  public static Optional<Identifier> pmcid(String text) {
    return matched(PMCID, text).map(digits -> new Identifier(Type.PMCID, "PMC" + digits));
  }

  /** A PMID written as an address or with {@code pmid:}; bare digits are not taken for one. */
  public static Optional<Identifier> pmid(String text) {
    return matched(PMID, text).map(digits -> new Identifier(Type.PMID, digits));
  }

  /** An arXiv identifier, without version. */
  public static Optional<Identifier> arxiv(String text) {
    return matched(ARXIV, text).map(id -> new Identifier(Type.ARXIV, id));
  }

  /** Any of the above. */
  public static Optional<Identifier> recognise(String text) {
    return doi(text)
        .or(() -> pmcid(text))
        .or(() -> pmid(text))
        .or(() -> arxiv(text))
        .or(() -> prefixedNumber(text));
  }

  /** {@code urn:ISBN:…}, {@code ISSN …} and the like. */
  private static Optional<Identifier> prefixedNumber(String text) {
    String upper = text.strip().toUpperCase(Locale.ROOT).replaceFirst("^URN:", "");
    if (upper.startsWith("ISBN")) {
      return isbn(upper.substring(4).replaceFirst("^[:\\s]+", ""))
          .map(value -> new Identifier(Type.ISBN, value));
    }
    if (upper.startsWith("ISSN")) {
      return issn(upper.substring(4).replaceFirst("^[:\\s]+", ""))
          .map(value -> new Identifier(Type.ISSN, value));
    }
    return Optional.empty();
  }

  /** An ISSN with a right check digit, as {@code 1234-567X}. */
  public static Optional<String> issn(String text) {
    Matcher matcher = ISSN.matcher(text.strip());
    if (!matcher.matches()) {
      return Optional.empty();
    }
    String issn = (matcher.group(1) + matcher.group(2)).toUpperCase(Locale.ROOT);
    int sum = 0;
    for (int i = 0; i < 7; i++) {
      sum += (issn.charAt(i) - '0') * (8 - i);
    }
    boolean right = (sum + digit(issn.charAt(7))) % 11 == 0;
    return right ? Optional.of(issn.substring(0, 4) + "-" + issn.substring(4)) : Optional.empty();
  }

  /** An ISBN of 10 or 13 digits with a right check digit, without hyphens; words after it go. */
  public static Optional<String> isbn(String text) {
    Matcher matcher = ISBN.matcher(text.strip());
    if (!matcher.find()) {
      return Optional.empty();
    }
    String isbn = matcher.group().replace("-", "").toUpperCase(Locale.ROOT);
    boolean right = isbn.length() == 13 ? right13(isbn) : isbn.length() == 10 && right10(isbn);
    return right ? Optional.of(isbn) : Optional.empty();
  }

  private static boolean right13(String isbn) {
    int sum = 0;
    for (int i = 0; i < 13; i++) {
      sum += digit(isbn.charAt(i)) * (i % 2 == 0 ? 1 : 3);
    }
    return isbn.indexOf('X') < 0 && sum % 10 == 0;
  }

  private static boolean right10(String isbn) {
    int sum = 0;
    for (int i = 0; i < 10; i++) {
      sum += digit(isbn.charAt(i)) * (10 - i);
    }
    int x = isbn.indexOf('X');
    return (x < 0 || x == 9) && sum % 11 == 0;
  }

  private static int digit(char character) {
    return character == 'X' ? 10 : character - '0';
  }

  private static Optional<String> matched(Pattern pattern, String text) {
    Matcher matcher = pattern.matcher(text.strip());
    return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
  }
}
