package org.pinakes.index.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.pinakes.index.CatalogIndex;
import org.pinakes.index.IndexDocument;
import org.pinakes.index.IndexFeed;
import org.pinakes.index.IndexRequest;
import org.pinakes.index.IndexRequest.Sort;
import org.pinakes.index.IndexRequest.Weight;
import org.pinakes.index.Scope;
import org.pinakes.query.Query;

/** Which spellings of a title find it. */
class AnalysisTest {
  @TempDir Path folder;

  private boolean finds(String language, String title, Query query) {
    try (CatalogIndex index = LuceneCatalogIndex.open(folder)) {
      try (IndexFeed feed = index.openFeed()) {
        feed.put(
            IndexDocument.builder()
                .add("id", "x")
                .add("title", title)
                .add("language", language)
                .build(),
            false);
        feed.commit(1);
      }
      index.refresh();
      return index
              .search(
                  new IndexRequest(
                      query,
                      Map.of("all", Scope.of(new Weight("title", 1))),
                      List.of(),
                      List.of(),
                      Sort.relevance(),
                      0,
                      1,
                      List.of()))
              .total()
          == 1;
    }
  }

  private boolean finds(String language, String title, String typed) {
    return finds(language, title, new Query.Words("all", typed));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "English    | Organizations supporting workers     | organization worker",
        "English    | Running cells                        | run cell",
        "Spanish    | Las canciones de los niños           | cancion nino",
        "Spanish    | La canción del niño                  | canciones niños",
        "French     | Les journaux nationaux               | journal national",
        "French     | Le journal                           | journaux",
        "German     | Die Häuser der Stadt                 | haus stadt",
        "German     | Das Haus                             | häuser",
        "Portuguese | As canções populares                 | cancao popular",
        "Portuguese | A canção popular                     | canções populares",
        "Italian    | I libri antichi                      | libro antico",
        "Italian    | Il libro antico                      | libri antichi",
        "Arabic     | المكتبات العربية في القاهرة          | مكتبة عربي",
        "Arabic     | تاريخ المكتبة                        | المكتبات",
        "Arabic     | إدارة المعلومات                      | ادارة معلومات",
        "Persian    | کتاب‌های ایرانی                      | کتاب ايرانى",
        "Persian    | تاریخ کتاب در ایران                  | کتابها",
        "Hindi      | हिन्दी की किताबें                       | किताब",
        "Hindi      | लड़का और लड़की                          | लड़के",
      })
  void inflectedFormsFindEachOther(String language, String title, String typed) {
    assertThat(finds(language, title, typed)).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "covid-19 and children      | covid-19",
        "covid-19 and children      | COVID 19",
        "covid-19 and children      | covid19",
        "covid19 and children       | covid 19",
        "covid19 and children       | covid-19",
        "The TNF-α pathway          | tnf-alpha",
        "The TNF-α pathway          | TNF alpha",
        "The TNF-α pathway          | tnfα",
        "beta-catenin               | β-catenin",
        "IL-6 in sepsis             | il6",
        "IL-6 in sepsis             | IL-6",
        "L'Étranger                 | etranger",
        "L'Étranger                 | l'étranger",
        "L’Étranger                 | l'etranger",
        "Alzheimer's disease        | alzheimer",
        "Alzheimer's disease        | alzheimers disease",
        "Alzheimer disease          | alzheimer's",
        "O'Brien                    | obrien",
        "History of the U.S.A.      | usa",
        "History of the USA         | u.s.a.",
        "A day/night cycle          | night",
        "A day/night cycle          | day/night",
        "Programming in C++         | c++",
        "Programming in C#          | c#",
        "Programming in C++         | C",
        "Water as H₂O               | h2o",
        "Straße nach Łódź           | strasse lodz",
        "Smørrebrød                 | smorrebrod",
        "ex\u00ADtra hyphen         | extra",
        "ＦＵＬＬ width              | full",
        "e-mail                     | email",
        "1,000 years                | 1000",
      })
  void aTitleIsFoundInTheSpellingsPeopleType(String title, String typed) {
    assertThat(finds("English", title, typed)).isTrue();
  }

  @Test
  void signsBelongToTheWord() {
    assertThat(finds("English", "Programming in C", "c++")).isFalse();
    assertThat(finds("English", "Programming in C#", "c++")).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Chinese  | 北京大学学报   | 北京大学",
        "Chinese  | 北京大学学报   | 大学 学报",
        "Chinese  | 北京大学学报   | 京",
        "Japanese | 東京の歴史     | 東京",
        "Japanese | コンピュータ科学 | コンピュータ",
        "Korean   | 한국 문학사    | 문학",
        "Arabic   | كِتَابُ الحَيَوَان     | كتاب الحيوان",
        "Russian  | Война и мир    | ВОЙНА",
        "Greek    | Ἰλιάς          | ιλιας",
        "Hebrew   | תולדות העברית  | העברית",
        "Thai     | ประวัติศาสตร์ไทย   | ไทย",
        "Hindi    | हिन्दी साहित्य       | साहित्य",
      })
  void everyScriptIsFound(String language, String title, String typed) {
    assertThat(finds(language, title, typed)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"To be or not to be", "The Who", "It", "If", "A", "Is this it"})
  void titlesOfFunctionWordsAreFound(String title) {
    assertThat(finds("English", title, title)).isTrue();
    assertThat(finds("English", title, new Query.Phrase("all", title, 0))).isTrue();
  }

  @Test
  void aLanguageWithoutStemmerIsNotStemmed() {
    assertThat(finds("Dutch", "Organizational workers", "worker")).isFalse();
    assertThat(finds("", "Organizational workers", "worker")).isTrue();
  }

  @Test
  void aWordOfAnotherLanguageIsNotStemmedAsOneOfItsScript() {
    assertThat(finds("English", "المكتبات العربية", "مكتبة")).isFalse();
    assertThat(finds("Urdu", "المكتبات", "مكتبة")).isFalse();
    assertThat(finds("Arabic", "Organizational workers", "worker")).isFalse();
  }

  @Test
  void stemsOfOneLanguageDoNotStandForThoseOfAnother() {
    assertThat(finds("English", "Les journaux", "journal")).isFalse();
  }

  @Test
  void theLocaleOfTheMachineChangesNothing() {
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.of("tr", "TR"));
      assertThat(finds("English", "IN VITRO IMAGING", "in vitro imaging")).isTrue();
      assertThat(finds("Turkish", "İstanbul ve Iğdır", "istanbul igdir")).isTrue();
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void anyTextIsCutIntoWordsThatStandWhereItSays() {
    long seed = new Random().nextLong();
    Random random = new Random(seed);
    TextAnalysis analysis = TextAnalysis.forReading();
    for (int round = 0; round < 300; round++) {
      String text = anyText(random);
      List<Integer> starts = new ArrayList<>();
      analysis.scan(
          text,
          compound -> {
            for (int i = 0; i < compound.size(); i++) {
              assertThat(compound.start(i)).as("seed " + seed).isLessThan(compound.end(i));
              assertThat(compound.end(i)).as("seed " + seed).isLessThanOrEqualTo(text.length());
              assertThat(compound.part(i).text()).as("seed " + seed).isNotEmpty();
              starts.add(compound.start(i));
            }
          });
      assertThat(starts).as("seed " + seed).isSorted();
    }
  }

  private static String anyText(Random random) {
    String signs = "aZ9 -'’./&_,+#\u0301\u00ADßİαЖ北ひアㅎ한ไทยאكि\uD835\uDC00\uD800\uDC00\uD83D\u0001₂";
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(60); i > 0; i--) {
      text.append(signs.charAt(random.nextInt(signs.length())));
    }
    return text.toString();
  }
}
