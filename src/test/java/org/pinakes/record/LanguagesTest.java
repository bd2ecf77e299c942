package org.pinakes.record;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LanguagesTest {

  @Test
  void nothingIsNoLanguage() {
    assertThat(Languages.list().find("")).isEmpty();
    assertThat(Languages.list().find(" ")).isEmpty();
  }

  @Test
  void anyCodeAndAnyCaseFindTheLanguage() {
    for (String code : new String[] {"en", "EN", "eng", "en-GB", "English"}) {
      assertThat(Languages.list().find(code)).contains(new Language("en", "English"));
    }
  }

  @Test
  void aLanguageHasTheCodeOfMarc() {
    Languages list = Languages.list();
    assertThat(list.marcCode(list.findOrKeep("German"))).isEqualTo("ger");
    assertThat(list.marcCode(Language.unknown("Klingon of old"))).isEqualTo("und");
  }
}
