package org.pinakes.record;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IsbnTest {
  @ParameterizedTest
  @CsvSource({
    "0306406152, 9780306406157, 0306406152",
    "978-0-306-40615-7, 9780306406157, 0306406152",
    "080442957x, 9780804429573, 080442957X",
    "979-10-90636-07-1, 9791090636071, ''",
    "9780306406158, '', ''",
    "0306406153, '', ''",
    "'', '', ''"
  })
  void anIsbnHasTwoForms(String written, String thirteen, String ten) {
    assertThat(Isbn.thirteen(written).orElse("")).isEqualTo(thirteen);
    assertThat(Isbn.ten(written).orElse("")).isEqualTo(ten);
  }
}
