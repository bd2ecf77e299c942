package org.pinakes.i18n;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageNegotiatorTest {
  private final LanguageNegotiator negotiator = new LanguageNegotiator(Translations.load());

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      delimiter = '|',
      value = {
        "es | en | en | es",
        "- | es | en | es",
        "- | - | es-AR,es;q=0.9,en;q=0.8 | es",
        "- | - | sv,en;q=0.5 | en",
        "- | - | sv,cy | en",
        "- | - | de-AT,en;q=0.5 | de",
        "- | - | pt-PT | pt",
        "- | - | zh-CN | zh-Hans",
        "- | - | zh-TW,zh;q=0.8 | zh-Hant",
        "- | - | zh-HK | zh-Hant",
        "- | - | iw | he",
        "zh-Hant | - | en | zh-Hant",
        "- | - | es;q=0.1,en;q=0.9 | en",
        "xx | yy | es | es",
        "- | - | ;;;=q,,, | en",
        "- | - | - | en",
        "../es | - | - | en",
      })
  void theAddressCountsMoreThanTheCookieAndThatMoreThanTheBrowser(
      @Nullable String url, @Nullable String cookie, @Nullable String browser, String expected) {
    assertThat(negotiator.choose(url, cookie, browser).tag()).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({"1000", "100000"})
  void anEndlessHeaderIsNotRead(int length) {
    String header = "es" + ",x".repeat(length);
    assertThat(negotiator.choose(null, null, header).tag()).isEqualTo("en");
  }
}
