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
