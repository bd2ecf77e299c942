package org.pinakes.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.pinakes.record.Identifier;

class IdentifiersTest {

  @ParameterizedTest
  @CsvSource({
    "http://dx.doi.org/10.1186/S12954-021-00507-2, DOI, 10.1186/s12954-021-00507-2",
    "https://doi.org/10.5555/abc., DOI, 10.5555/abc",
    "doi:10.5555/x(1)2, DOI, 10.5555/x(1)2",
    "10.5555/12345678, DOI, 10.5555/12345678",
    "/pmc/articles/PMC8179702/, PMCID, PMC8179702",
    "https://www.ncbi.nlm.nih.gov/pmc/articles/PMC8179702/, PMCID, PMC8179702",
    "https://pmc.ncbi.nlm.nih.gov/articles/PMC8179702/, PMCID, PMC8179702",
    "pmc8179702, PMCID, PMC8179702",
    "/pubmed/34090473, PMID, 34090473",
    "https://pubmed.ncbi.nlm.nih.gov/34090473/, PMID, 34090473",
    "http://arxiv.org/abs/acc-phys/9411001, ARXIV, acc-phys/9411001",
    "http://arxiv.org/abs/2101.00001v2, ARXIV, 2101.00001",
    "urn:ISBN:978-0-306-40615-7, ISBN, 9780306406157",
    "ISSN 0378-5955, ISSN, 0378-5955"
  })
  void anIdentifierIsRecognisedInAnyUsualSpelling(String text, Identifier.Type type, String value) {
    assertThat(Identifiers.recognise(text)).contains(new Identifier(type, value));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"34090473", "http://example.org/x", "10.12/x", "", "ISSN 0378-5954", "PMC"})
  void whatIsNoneIsNotTakenForOne(String text) {
    assertThat(Identifiers.recognise(text)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "0-306-40615-2, 0306406152",
    "080442957x (pbk.), 080442957X",
    "978-0-306-40615-7 : $10, 9780306406157"
  })
  void anIsbnLosesHyphensAndWhatStandsBehind(String text, String isbn) {
    assertThat(Identifiers.isbn(text)).contains(isbn);
  }

  @ParameterizedTest
  @ValueSource(strings = {"0306406153", "9780306406158", "12345", "X123456789", "978030640615X"})
  void anIsbnWithAWrongCheckDigitIsNone(String text) {
    assertThat(Identifiers.isbn(text)).isEmpty();
  }
}
