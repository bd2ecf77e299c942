package org.pinakes.record;

/**
 * An identifier of the work or edition itself.
 *
 * @param type which register it belongs to
 * @param value canonical form: DOI in lower case without resolver; PMCID with its {@code PMC}; ISBN
 *     and ISSN with their check digit, ISSN with hyphen, ISBN without
 */
public record Identifier(Type type, String value) {

  /** Registers that we know. */
  public enum Type {
    /** Digital object identifier. */
    DOI,
    /** PubMed. */
    PMID,
    /** PubMed Central. */
    PMCID,
    /** Publisher item identifier. */
    PII,
    /** International standard book number. */
    ISBN,
    /** International standard serial number of the described serial itself. */
    ISSN,
    /** Library of Congress control number. */
    LCCN,
    /** OCLC number, digits only. */
    OCLC,
    /** arXiv. */
    ARXIV,
    /** Handle. */
    HANDLE,
    /** NCBI Bookshelf. */
    BOOKSHELF,
    /** Any other, as written. */
    OTHER
  }
}
