package org.pinakes.elsewhere;

import java.util.List;

/**
 * What a work is known by, here and at other places.
 *
 * @param ids identifiers of its record, its own first; behind it those of the records that it was
 *     merged from
 * @param isbns ISBNs of thirteen digits, each once
 * @param shortIsbns ISBNs of ten digits, each once, of those that have such a form
 * @param issns ISSNs with their hyphen
 * @param oclc numbers of OCLC, digits only
 * @param lccns numbers of the Library of Congress
 * @param dois DOIs, without an address
 * @param title in the reader's words; may be empty
 * @param author the first one; may be empty
 */
public record KnownAs(
    List<String> ids,
    List<String> isbns,
    List<String> shortIsbns,
    List<String> issns,
    List<String> oclc,
    List<String> lccns,
    List<String> dois,
    String title,
    String author) {

  /** Copies the lists. */
  public KnownAs {
    ids = List.copyOf(ids);
    isbns = List.copyOf(isbns);
    shortIsbns = List.copyOf(shortIsbns);
    issns = List.copyOf(issns);
    oclc = List.copyOf(oclc);
    lccns = List.copyOf(lccns);
    dois = List.copyOf(dois);
  }
}
