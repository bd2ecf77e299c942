package org.pinakes.i18n;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What stands between values side by side. */
class SeparatorsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en | a, b | a; b",
        "fr | a, b | a\u00a0; b",
        "zh-Hans | a、b | a；b",
        "zh-Hant | a、b | a；b",
        "ja | a、b | a；b",
        "ko | a, b | a; b",
        "ar | a، b | a؛ b",
      })
  void eachLanguageHasItsSigns(String tag, String commas, String semicolons) {
    Messages messages = Translations.load().in(tag).orElseThrow();
    assertThat(messages.commas(Stream.of("a", "", "b"))).isEqualTo(commas);
    assertThat(messages.semicolons(Stream.of("a", "b"))).isEqualTo(semicolons);
  }
}
