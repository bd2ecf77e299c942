package org.pinakes.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameOrderTest {
  @Test
  void everyLanguageHasItsAlphabet() {
    List<String> names = List.of("nz", "ña", "oa", "na");
    assertThat(NameOrder.sorted(names, Function.identity(), "es"))
        .containsExactly("na", "nz", "ña", "oa");
    assertThat(NameOrder.sorted(names, Function.identity(), "en"))
        .containsExactly("na", "ña", "nz", "oa");
  }

  @ParameterizedTest
  @CsvSource({
    "ÁLVAREZ, alvarez",
    "Straße, strasse",
    "Øresund, oresund",
    "Łódź, lodz",
    "Plain, plain",
    "ΠΊΝΑΚΕΣ, πινακεσ",
    "ﬁn, fin"
  })
  void caseAndAccentsDoNotCount(String text, String folded) {
    assertThat(NameOrder.folded(text)).isEqualTo(folded);
  }
}
