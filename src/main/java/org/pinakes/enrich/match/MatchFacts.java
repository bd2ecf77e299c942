package org.pinakes.enrich.match;

import java.util.List;

/**
 * What is known of a record for finding its like elsewhere, in comparable form: all texts are plain
 * words (lower case, letters and digits, no marks). Immutable and small, for it is kept beside the
 * index for every record.
 *
 * @param id public identifier
 * @param source name of the source
 * @param kind what it is
 * @param notice what it says about another work, if it does
 * @param title the title's words, without what makes it a notice
 * @param otherTitle its title in the original language, or empty
 * @param generic whether many works have such a title
 * @param firstYear earliest year of publication given, or 0
 * @param lastYear latest year of publication given, or 0
 * @param volume or empty
 * @param issue or empty
 * @param startPage first page or article number, or empty
 * @param authors family name, a blank and the first initial; the first few in the source's order
 * @param journal title of the journal or book it appeared in, or empty
 * @param issns of the journal
 * @param isbns of the work itself, thirteen digits
 * @param dois in lower case
 * @param pmid or empty
 * @param pmcid or empty
 * @param edition number or words of the edition, or empty
 * @param part number or name of the part, or empty
 */
public record MatchFacts(
    String id,
    String source,
    Kind kind,
    Notice notice,
    String title,
    String otherTitle,
    boolean generic,
    int firstYear,
    int lastYear,
    String volume,
    String issue,
    String startPage,
    List<String> authors,
    String journal,
    List<String> issns,
    List<String> isbns,
    List<String> dois,
    String pmid,
    String pmcid,
    String edition,
    String part) {
  /** Grows whenever the packed form, or what goes into it or into keys, changes. */
  public static final int FORM = 2;

  private static final char FIELD = '\u001e';
  private static final char VALUE = '\u001f';

  /** The same of a record with another identifier. */
  public MatchFacts as(String otherId) {
    return new MatchFacts(
        otherId,
        source,
        kind,
        notice,
        title,
        otherTitle,
        generic,
        firstYear,
        lastYear,
        volume,
        issue,
        startPage,
        authors,
        journal,
        issns,
        isbns,
        dois,
        pmid,
        pmcid,
        edition,
        part);
  }

  /** What a record describes, as far as it matters here. */
  public enum Kind {
    /** A contribution to a journal, a book or a conference. */
    ARTICLE,
    /** A paper before its publication in a journal. */
    PREPRINT,
    /** A book. */
    BOOK,
    /** A journal or series as a whole. */
    SERIAL,
    /** A thesis. */
    THESIS,
    /** A data set. */
    DATASET,
    /** Anything else, or not known. */
    OTHER
  }

  /** What a record says about another work. */
  public enum Notice {
    /** Nothing: it is a work of its own. */
    NONE,
    /** It corrects it. */
    ERRATUM,
    /** It withdraws it. */
    RETRACTION,
    /** It comments on it, or answers a comment. */
    COMMENT
  }

  /** Copies the lists. */
  public MatchFacts {
    authors = List.copyOf(authors);
    issns = List.copyOf(issns);
    isbns = List.copyOf(isbns);
    dois = List.copyOf(dois);
  }

  /** All of it as one text, which {@link #read} takes apart again. */
  public String packed() {
    StringBuilder text = new StringBuilder(200);
    text.append(id).append(FIELD).append(source);
    text.append(FIELD).append(kind.ordinal()).append(FIELD).append(notice.ordinal());
    text.append(FIELD).append(title).append(FIELD).append(otherTitle);
    text.append(FIELD).append(generic ? 1 : 0);
    text.append(FIELD).append(firstYear).append(FIELD).append(lastYear);
    text.append(FIELD).append(volume).append(FIELD).append(issue).append(FIELD).append(startPage);
    add(text, authors);
    text.append(FIELD).append(journal);
    add(text, issns);
    add(text, isbns);
    add(text, dois);
    text.append(FIELD).append(pmid).append(FIELD).append(pmcid);
    return text.append(FIELD).append(edition).append(FIELD).append(part).toString();
  }

  private static void add(StringBuilder text, List<String> values) {
    text.append(FIELD);
    for (int i = 0; i < values.size(); i++) {
      text.append(i == 0 ? "" : VALUE).append(values.get(i));
    }
  }

  /** Takes apart what {@link #packed} made. */
  public static MatchFacts read(String packed) {
    Fields fields = new Fields(packed);
    return new MatchFacts(
        fields.text(),
        fields.text(),
        Kind.values()[fields.number()],
        Notice.values()[fields.number()],
        fields.text(),
        fields.text(),
        fields.number() == 1,
        fields.number(),
        fields.number(),
        fields.text(),
        fields.text(),
        fields.text(),
        fields.list(),
        fields.text(),
        fields.list(),
        fields.list(),
        fields.list(),
        fields.text(),
        fields.text(),
        fields.text(),
        fields.text());
  }

  /** Fields of a packed text, one after another. */
  private static final class Fields {
    private final String packed;
    private int at;

    Fields(String packed) {
      this.packed = packed;
    }

    String text() {
      int end = packed.indexOf(FIELD, at);
      String text = packed.substring(at, end < 0 ? packed.length() : end);
      at += text.length() + 1;
      return text;
    }

    int number() {
      return Integer.parseInt(text());
    }

    List<String> list() {
      String values = text();
      return values.isEmpty() ? List.of() : List.of(values.split(String.valueOf(VALUE), -1));
    }
  }
}
