package org.pinakes.cite;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What search engines are told of the site. */
class JsonLdSiteTest {
  @ParameterizedTest
  @CsvSource({
    "https://sea.example/, https://sea.example/search?q=",
    "https://sea.example, https://sea.example/search?q=",
    "/, /search?q=",
    "'', /search?q=",
    "http://[1:2]/, http://[1:2]/search?q=",
    "http://a b/, http://a b/search?q=",
  })
  void theSearchIsBelowTheStartPageWhateverTheSiteIsCalled(String home, String search) {
    assertThat(JsonLd.site("Sea", home))
        .contains("\"url\":\"" + home + "\"")
        .contains("\"urlTemplate\":\"" + search + "{search_term_string}\"");
  }
}
