package org.pinakes.enrich;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.pinakes.record.Contributor;
import org.pinakes.record.OtherTitle;
import org.pinakes.record.Provenance;
import org.pinakes.record.Record;
import org.pinakes.record.RecordBuilder;
import org.pinakes.record.Title;

class WorkKeysTest {

  @ParameterizedTest
  @CsvSource({
    "'Greer, A.', greera",
    "'Müller, Jürgen', mullerjurgen",
    "Straße, straße",
    "'Øystein Æsop Łukasz', øysteinæsopłukasz",
    "Žukov, zukov",
    "Жуков, žukov",
    "北京大学学报, běijīngdàxuéxuébào",
    "東京, dōngjīng",
    "Ελληνικά, ellēnika",
    "β-catenin, bcatenin",
    "TNF-α, tnfa",
    "µ-opioid, μopioid",
    "½ cup, 1⁄2cup",
    "e=mc², emc2",
    "Ⅻ, xii",
    "ﬁnance, finance",
    "İstanbul, istanbul",
    "№ 5, 5",
    "…, ''"
  })
  void textIsBroughtToLettersAndDigits(String text, String key) {
    assertThat(WorkKeys.normalise(text)).isEqualTo(key);
  }

  @Test
  void plainTextTakesTheShortWayToTheSameKey() {
    String plain = "The 'quoted' thing: C++, and 100% more";
    assertThat(WorkKeys.normalise(plain)).isEqualTo("thequotedthingcand100more");
    assertThat(WorkKeys.normalise(plain + "é")).isEqualTo("thequotedthingcand100moree");
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 1066, 1851})
  void latinTextTakesTheShortWayToTheSameKey(long seed) {
    Random random = new Random(seed);
    for (int i = 0; i < 2000; i++) {
      String text = latin(random);
      String quick = LatinKeys.normalise(text);
      assertThat(quick).as("seed %d, text %s", seed, text).isEqualTo(WorkKeys.byRules(text));
    }
  }

  @Test
  void otherScriptsGoTheLongWay() {
    assertThat(LatinKeys.normalise("Ulysses Ὀδυσσεύς")).isNull();
    assertThat(LatinKeys.normalise("東京")).isNull();
  }

  private static String latin(Random random) {
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(12); i >= 0; i--) {
      text.append(
          switch (random.nextInt(6)) {
            case 0, 1 -> (char) random.nextInt(0x80);
            case 2 -> (char) random.nextInt(0x250);
            case 3 -> (char) (0x250 + random.nextInt(0x120));
            case 4 -> (char) (0x1E00 + random.nextInt(0x100));
            default -> (char) (0x2000 + random.nextInt(0x70));
          });
    }
    return text.toString();
  }

  @Test
  void aKeyPartHasAtMost255Characters() {
    assertThat(WorkKeys.normalise("a".repeat(300))).hasSize(255);
    assertThat(WorkKeys.normalise("é".repeat(300))).hasSize(255);
  }

  @Test
  void eachTitleIsJoinedWithEachAuthorAndOnceMoreWithoutItsArticle() {
    Record record =
        record()
            .title(Title.of("The Cell."))
            .contributors(
                List.of(Contributor.author("Alberts, B."), Contributor.author("Bray, D.")))
            .build();
    assertThat(WorkKeys.of(record))
        .containsExactly(
            "AT albertsb thecell", "AT brayd thecell", "AT albertsb cell", "AT brayd cell");
  }

  @Test
  void aUniformTitleNeedsNoAuthor() {
    Record record =
        record()
            .title(Title.of("Das Nibelungenlied"))
            .otherTitle(new OtherTitle(OtherTitle.Kind.UNIFORM, Title.of("Nibelungenlied")))
            .build();
    assertThat(WorkKeys.of(record)).containsExactly("UT nibelungenlied");
  }

  @Test
  void withoutAuthorThereIsNoKey() {
    assertThat(WorkKeys.of(record().title(Title.of("Introduction")).build())).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "'The Cell.', 'cell.'",
    "'An, and then', 'an, and then'",
    "the, the",
    "'\"The\" quoted', '\"the\" quoted'",
    "'Über die Straße', 'über die straße'"
  })
  void anEnglishArticleIsCutFromTheSortTitle(String title, String sorted) {
    assertThat(TitleSort.of(Title.of(title))).isEqualTo(sorted);
  }

  @Test
  void countedNonFilingCharactersAreCutInAnyLanguage() {
    assertThat(TitleSort.of(new Title("L'Étranger", "", "", 2, "fr"))).isEqualTo("étranger");
  }

  private static RecordBuilder record() {
    return Record.builder("x-1", new Provenance("x", "1", "", List.of(), List.of(), "", List.of()));
  }
}
