package org.pinakes.index.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.lang.UScript;
import java.nio.file.Path;
import java.util.BitSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pinakes.i18n.Translations;
import org.pinakes.index.CatalogIndex;
import org.pinakes.index.HeadingsContract;

/** The Lucene engine's headings do what every engine's must. */
class LuceneHeadingsTest implements HeadingsContract {
  @Override
  public CatalogIndex open(Path folder) {
    return LuceneCatalogIndex.open(folder);
  }

  @Test
  void everyLanguageOfTheSiteHasItsOrder() {
    assertThat(Collations.listed())
        .containsExactlyInAnyOrderElementsOf(Translations.load().languages());
  }

  @Test
  void ordersOfOtherScriptsAreKeptWhereThereAreHeadingsInThem() {
    Collations collations = new Collations();
    assertThat(collations.namesFor(new BitSet())).containsExactly("root", "es", "pl", "tr");
    BitSet scripts = new BitSet();
    scripts.set(UScript.CYRILLIC);
    scripts.set(UScript.HAN);
    assertThat(collations.namesFor(scripts))
        .containsExactly("root", "es", "pl", "tr", "ru", "uk", "zh-Hans", "zh-Hant");
  }

  @ParameterizedTest
  @CsvSource({
    "QA9, 'QA 00009 '",
    "pr6023.o35 l3 1987, 'PR 06023 O35 L3 1987'",
    "510.2, 510.2",
    "MS 17, 'MS 00017 '",
    "Sala de lectura 3, SALA DE LECTURA 3"
  })
  void aCallNumberHasItsPlaceOnTheShelf(String callNumber, String place) {
    assertThat(ShelfKey.of(callNumber)).isEqualTo(place);
  }
}
