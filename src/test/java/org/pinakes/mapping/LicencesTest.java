package org.pinakes.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pinakes.record.Rights;

class LicencesTest {

  @ParameterizedTest
  @CsvSource({
    "http://creativecommons.org/licenses/by-nc-nd/3.0, CC BY-NC-ND 3.0,"
        + " https://creativecommons.org/licenses/by-nc-nd/3.0/",
    "see https://www.creativecommons.org/licenses/by/4.0/legalcode.en, CC BY 4.0,"
        + " https://creativecommons.org/licenses/by/4.0/",
    "https://creativecommons.org/publicdomain/zero/1.0/, CC0 1.0,"
        + " https://creativecommons.org/publicdomain/zero/1.0/",
    "https://creativecommons.org/publicdomain/mark/1.0/, Public Domain Mark 1.0,"
        + " https://creativecommons.org/publicdomain/mark/1.0/"
  })
  void aCreativeCommonsLicenceIsNamedAndItsAddressMadeCanonical(
      String statement, String name, String address) {
    Rights rights = Licences.of(List.of(statement));
    assertThat(rights.licence()).isEqualTo(name);
    assertThat(rights.licenceUrl()).isEqualTo(address);
    assertThat(rights.statements()).containsExactly(statement);
  }

  @Test
  void anotherLicenceKeepsItsAddress() {
    Rights rights = Licences.of(List.of(), "https://example.org/terms");
    assertThat(rights.licence()).isEmpty();
    assertThat(rights.licenceUrl()).isEqualTo("https://example.org/terms");
  }
}
