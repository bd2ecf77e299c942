package org.pinakes.query;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A word before a colon that says where to look.
 *
 * @param name what the reader types
 * @param kind how the value is understood
 * @param target a search type, or a field of the index
 * @param form how exact values are written in the index
 * @param language of whose readers it is the word; all may type it
 */
record Prefix(String name, Kind kind, String target, Form form, String language) {
  private static final Pattern DOI = Pattern.compile("(?i).*?(10\\.\\d{4,9}/.*)");
  private static final Pattern PAGES = Pattern.compile("^(.*?\\d)\\s*[-–—].*");
  private static final Pattern REGISTER = Pattern.compile("^(?i)(?:pmid|pmcid|arxiv):\\s*");
  private static final Pattern NOT_DIGITS = Pattern.compile("[^0-9]");

  /** How the value is understood. */
  enum Kind {
    /** Running text; the target is a search type. */
    WORDS,
    /** Running text of which most must be found; the target is a search type. */
    MOST,
    /** One value; the target is a field. */
    EXACT,
    /** A year or a span of years; the target is a field. */
    YEARS
  }

  /** How values are written. */
  enum Form {
    VERBATIM,
    DOI,
    DIGITS,
    PMCID,
    /** A DOI, PMID, PMCID or arXiv identifier, as works are cited by them. */
    CITED,
    NAME,
    /** A volume or an issue. */
    NUMBER,
    /** A page, the first one of several. */
    PAGE
  }

  static Prefix of(List<String> columns) {
    String form = columns.get(3).isEmpty() ? "verbatim" : columns.get(3);
    return new Prefix(
        columns.get(0),
        Kind.valueOf(columns.get(1).toUpperCase(Locale.ROOT)),
        columns.get(2),
        Form.valueOf(form.toUpperCase(Locale.ROOT)),
        columns.get(4));
  }

  /** A search type without a prefix. */
  static Prefix none(String scope) {
    return new Prefix("", Kind.WORDS, scope, Form.VERBATIM, "");
  }

  /** The value as the index has it; empty when it cannot be one. */
  String stored(String typed, FieldValues values) {
    return switch (form) {
      case VERBATIM, NUMBER -> typed;
      case PAGE -> PAGES.matcher(typed).replaceFirst("$1");
      case NAME -> values.stored(target, typed);
      case DIGITS -> NOT_DIGITS.matcher(typed).replaceAll("");
      case PMCID -> {
        String digits = NOT_DIGITS.matcher(typed).replaceAll("");
        yield digits.isEmpty() ? "" : "PMC" + digits;
      }
      case DOI -> doi(typed);
      case CITED ->
          DOI.matcher(typed).matches()
              ? doi(typed)
              : REGISTER.matcher(typed).replaceFirst("").replaceFirst("^(?i)pmc(?=\\d)", "PMC");
    };
  }

  private static String doi(String typed) {
    Matcher doi = DOI.matcher(typed);
    return (doi.matches() ? doi.group(1) : typed).toLowerCase(Locale.ROOT);
  }
}
