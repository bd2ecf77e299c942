package org.pinakes.desk;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SearchWordsTest {
  @ParameterizedTest
  @CsvSource({
    "'  Whales  and\tTIDES ', whales and tides",
    "ｗｈａｌｅｓ, whales",
    "ÉTUDE sur l'eau, étude sur l'eau",
    "author:melville 1851, author:melville 1851",
    "covid-19 in 2020, covid-19 in 2020",
    "doi:10.1000/abc-1234567, doi:10.1000/abc-1234567",
    "PMID: 12345678 whales, pmid: 12345678 whales",
    "PMC1234567, pmc1234567",
    "isbn 978-0-306-40615-7, isbn 978-0-306-40615-7",
    "9780306406157, 9780306406157",
    "issn 0317-8471, issn 0317-8471",
    "arXiv:2101.01234v2, arxiv:2101.01234v2",
    "SARS-CoV-2 C12H22O11, sars-cov-2 c12h22o11",
    "wom?n in science, wom?n in science",
    "title:\"sea\" AND year:1990..1999, title:\"sea\" and year:1990..1999"
  })
  void wordsAreBroughtIntoOneForm(String typed, String kept) {
    assertThat(SearchWords.kept(typed)).contains(kept);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "  ",
        "ann@example.org",
        "letters of ann ＠ example.org",
        "https://example.org/reset?token=abc",
        "www.example.org/ann",
        "mailto:ann",
        "+34 600 123 456",
        "(030) 1234-567",
        "call 0034/600.123.456 now",
        "٠٦٠٠١٢٣٤٥٦",
        "12345678Z",
        "x1234567l",
        "ab123456",
        "see.600123456",
        "pmid 1234567890",
        "example.org/reset?token=abc",
        "a8f3kd92jf7q1zzx",
        "one two three four five six seven eight nine ten eleven twelve thirteen"
      })
  void whatMayNamePeopleIsNotKept(String typed) {
    assertThat(SearchWords.kept(typed)).isEmpty();
  }

  @Test
  void longTextsAreNotKept() {
    assertThat(SearchWords.kept("x".repeat(SearchWords.LONGEST))).isPresent();
    assertThat(SearchWords.kept("x".repeat(SearchWords.LONGEST + 1))).isEmpty();
  }
}
