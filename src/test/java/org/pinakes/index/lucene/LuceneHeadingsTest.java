package org.pinakes.index.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.util.ULocale;
import java.nio.file.Path;
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

  /** In other scripts the common order files by the script's own, which is near enough. */
  @Test
  void everyLanguageOfTheSiteThatIsWrittenInLatinLettersHasItsOrder() {
    assertThat(Collations.listed())
        .containsExactlyElementsOf(
            Translations.load().languages().stream().filter(LuceneHeadingsTest::isLatin).toList());
    assertThat(new Collations().all()).containsOnlyKeys("root", "es", "pl", "tr");
  }

  private static boolean isLatin(String language) {
    ULocale likely = ULocale.addLikelySubtags(ULocale.forLanguageTag(language));
    return likely.getScript().equals("Latn");
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
