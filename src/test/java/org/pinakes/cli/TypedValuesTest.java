package org.pinakes.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pinakes.i18n.Translations;
import org.pinakes.record.Languages;

class TypedValuesTest {
  private final TypedValues values = new TypedValues(Translations.load(), Languages.list());

  @ParameterizedTest
  @CsvSource({
    "language, en, English",
    "language, english, English",
    "language, francés, French",
    "language, FRANCES, French",
    "language, Klingonish, Klingonish",
    "format, libro, Book",
    "format, capítulo de libro, Book Chapter",
    "format, capitulo de libro, Book Chapter",
    "format, book chapter, Book Chapter",
    "format, ebook, eBook",
    "format, E-book, eBook",
    "format, libro electrónico, eBook",
    "format, papyrus roll, Papyrus Roll",
    "collection, rare books, Rare Books"
  })
  void valuesAreStoredHoweverTheyAreCalled(String field, String typed, String stored) {
    assertThat(values.stored(field, typed)).isEqualTo(stored);
  }

  @Test
  void whatIsStoredStaysAsItIs() {
    Languages.list()
        .all()
        .forEach(language ->
            assertThat(values.stored("language", language.name())).isEqualTo(language.name()));
    Translations.load()
        .standard()
        .values("format")
        .values()
        .forEach(format ->
            assertThat(values.stored("format", values.stored("format", format)))
                .isEqualTo(values.stored("format", format)));
  }
}
