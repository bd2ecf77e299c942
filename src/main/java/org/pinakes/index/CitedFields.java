package org.pinakes.index;

import org.pinakes.record.Record;

/** What a record tells of the works it cites: how many there are, and their identifiers. */
public final class CitedFields {
  /**
   * Identifiers of cited works, in the order of the source: a DOI in lower case, the digits of a
   * PMID, a PMCID with its {@code PMC}, an arXiv identifier without version. Which of them a value
   * is, is told by its form.
   */
  public static final String CITES = "cites_str_mv";

  /** Longer lists of references are cut: what is kept of a record is bounded. */
  static final int MOST = 1_000;

  private CitedFields() {}

  static void add(Record record, IndexDocument.Builder document) {
    if (record.referenceCount() >= 0) {
      document.add("reference_count_str", Integer.toString(record.referenceCount()));
    }
    record.cites().stream()
        .limit(MOST)
        .forEach(identifier -> document.add(CITES, identifier.value()));
  }
}
