package org.pinakes.query;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PastedIdentifierTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "10.1186/s12954-021-00507-2                 | doi_str_mv=10.1186/s12954-021-00507-2",
        "https://doi.org/10.1186/S12954-021-00507-2 | doi_str_mv=10.1186/s12954-021-00507-2",
        "http://dx.doi.org/10.1186/s12954.          | doi_str_mv=10.1186/s12954",
        "doi:10.1186/s12954                         | doi_str_mv=10.1186/s12954",
        "DOI: 10.1186/s12954                        | doi_str_mv=10.1186/s12954",
        "PMC8179702                                 | pmcid_str=PMC8179702",
        "pmc8179702                                 | pmcid_str=PMC8179702",
        "PMCID: PMC8179702                          | pmcid_str=PMC8179702",
        "https://www.ncbi.nlm.nih.gov/pmc/articles/PMC8179702/ | pmcid_str=PMC8179702",
        "PMID: 34090473                             | pmid_str=34090473",
        "https://pubmed.ncbi.nlm.nih.gov/34090473/  | pmid_str=34090473",
        "34090473                                   | OR(pmid_str=34090473, all[34090473])",
        "1477-7517                                  | issn[1477-7517]",
        "ISSN 14777517                              | issn[1477-7517]",
        "2434-561x                                  | issn[2434-561X]",
        "978-3-16-148410-0                     | OR(isbn[9783161484100], isbn[316148410X])",
        "3-16-148410-X                         | OR(isbn[316148410X], isbn[9783161484100])",
        "ISBN: 978 3 16 148410 0               | OR(isbn[9783161484100], isbn[316148410X])",
        "ISBN-10: 0-19-852663-6                | OR(isbn[0198526636], isbn[9780198526636])",
        "979-10-90636-07-1                     | isbn[9791090636071]"
      })
  void anIdentifierFindsItsRecordHoweverItIsPasted(String pasted, String tree) {
    assertThat(PastedIdentifier.read(pasted).map(TreeText::of)).contains(tree);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "harm reduction",
        "1984",
        "2010-2020",
        "978-3-16-148410-1",
        "1477-7518",
        "10.1186",
        "10.1186/s12954 harm",
        "PMC",
        "doi:",
        "pmid: none"
      })
  void whatIsNoIdentifierIsLeftAlone(String typed) {
    assertThat(PastedIdentifier.read(typed)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {1_000, 100_000})
  void aLongRowOfDigitsIsDoneWithAtOnce(int length) {
    assertThat(PastedIdentifier.read("1 ".repeat(length))).isEmpty();
  }
}
