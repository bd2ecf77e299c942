package org.pinakes.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pinakes.i18n.Translations;

class ClassesInWordsTest {

  @ParameterizedTest
  @CsvSource({
    "en,dewey,823.8,English literature",
    "es,dewey,823.8 23,Literatura inglesa",
    "en,dewey,510,Mathematics",
    "en,dewey,[Fic],''",
    "en,dewey,1984,''",
    "en,lcc,PR4611,English literature",
    "es,lcc,QA76 .D6 1999,'Matemáticas, informática'",
    "en,lcc,KFA2,'Law of US states, Alabama to Arkansas'",
    "en,lcc,KFQ7,Law of the United States",
    "en,lcc,Q1,Science",
    "en,lcc,Box 7,''",
    "en,nlm,WG 120 J1,Cardiovascular system",
    "es,nlm,QS4,Anatomía humana",
    "en,nlm,W 1,'Medicine in general, health professions'",
    "en,nlm,WORK 7,''",
    "en,nlm,QA 76,''",
    "es,udc,551.46,Matemáticas y ciencias naturales",
    "en,udc,4,''",
    "en,udc,(460),''",
  })
  void aClassIsToldByTheNearestOneThatHasWords(
      String language, String scheme, String number, String words) {
    Words reader = new Words(Translations.load().in(language).orElseThrow(), code -> code);
    assertThat(reader.field(scheme, number)).isEqualTo(words);
  }
}
