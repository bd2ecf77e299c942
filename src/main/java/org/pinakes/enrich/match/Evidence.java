package org.pinakes.enrich.match;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What speaks for or against two records being the same. Points and words are in a list. */
public enum Evidence {
  DOI_SAME,
  PMID_SAME,
  PMCID_SAME,
  ISBN_SAME,
  DOI_DIFFERS,
  PMID_DIFFERS,
  PMCID_DIFFERS,
  ISBN_DIFFERS,
  TITLE_SAME,
  TITLE_CLOSE,
  TITLE_PART,
  TITLE_NEAR,
  TITLE_DIFFERS,
  TITLE_DIFFERS_KNOWN,
  TITLE_SHORT,
  TITLE_GENERIC,
  TITLE_NUMBERS_DIFFER,
  AUTHOR_SAME,
  AUTHORS_OVERLAP,
  AUTHORS_DIFFER,
  YEAR_SAME,
  YEAR_NEAR,
  YEAR_DIFFERS,
  VOLUME_SAME,
  VOLUME_DIFFERS,
  PAGE_SAME,
  PAGE_DIFFERS,
  ISSN_SAME,
  JOURNAL_SAME,
  JOURNAL_DIFFERS;

  /** Name in lists and reasons, in kebab-case. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The evidence of that name. */
  static Optional<Evidence> ofCode(String code) {
    return Arrays.stream(values()).filter(one -> one.code().equals(code)).findFirst();
  }
}
