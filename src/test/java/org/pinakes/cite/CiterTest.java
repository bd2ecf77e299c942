package org.pinakes.cite;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pinakes.index.IndexDocument;

class CiterTest {
  private static final Styles STYLES = new Styles();
  private static final List<String> ALLOWED =
      List.of("i", "b", "u", "sup", "sub", "span", "a", "html", "head", "body", "#root");

  private final Citer citer = new Citer();

  private static Reference article() {
    return Documents.REFERENCES.of(
        IndexDocument.builder()
            .add("id", "a")
            .add("title", "Tides of the north")
            .add("format", "Article")
            .add("author", "Robles, Ana")
            .add("author", "Tanaka, Ken")
            .add("container_title", "Journal of Tides")
            .add("container_volume", "7")
            .add("publishDate", "2021")
            .add("published_str", "2021-06-05")
            .build());
  }

  private String cited(Reference reference, String style, String language) {
    return citer
        .cite(reference, STYLES.find(style).orElseThrow(), language)
        .map(Citation::text)
        .orElse("");
  }

  @Test
  void aCitationIsInTheLanguageOfTheReader() {
    assertThat(cited(article(), "modern-language-association", "en"))
        .contains("Robles, Ana, and Ken Tanaka", "vol. 7", "June 2021");
    assertThat(cited(article(), "modern-language-association", "es"))
        .contains("Robles, Ana, y Ken Tanaka", "junio de 2021");
    assertThat(cited(article(), "modern-language-association", "xx")).contains("and Ken Tanaka");
  }

  private static Reference book(String id, String title, String author) {
    return Documents.REFERENCES.of(
        IndexDocument.builder()
            .add("id", id)
            .add("title", title)
            .add("format", "Book")
            .add("author", author)
            .add("publishDate", "1999")
            .build());
  }

  private List<String> listed(String style, Reference... references) {
    return citer.list(List.of(references), STYLES.find(style).orElseThrow(), "en").stream()
        .map(Citation::text)
        .toList();
  }

  @Test
  void aListIsInTheOrderOfTheStyleAndNumberedOnce() {
    Reference late = book("z", "Zebras", "Zander, Zoe");
    List<String> numbered = listed("nlm-citation-sequence", late, article());
    assertThat(numbered).hasSize(2);
    assertThat(numbered.get(0)).startsWith("1.").contains("Zebras");
    assertThat(numbered.get(1)).startsWith("2.").contains("Tides of the north");
    assertThat(listed("apa", late, article()))
        .satisfiesExactly(
            first -> assertThat(first).startsWith("Robles"),
            second -> assertThat(second).startsWith("Zander"));
  }

  @Test
  void aListOfNotesHasEachOfThem() {
    assertThat(listed("chicago-notes", book("z", "Zebras", "Zander, Zoe"), article()))
        .hasSize(2)
        .anyMatch(note -> note.contains("Zoe Zander"));
    assertThat(listed("apa")).isEmpty();
  }

  @Test
  void aStyleThatOnlyNamesAnotherOneFollowsItsRules() {
    Style nature = STYLES.find("nature-protocols").orElseThrow();
    assertThat(nature.parent()).isEqualTo("nature");
    assertThat(cited(article(), "nature-protocols", "en"))
        .isEqualTo("Robles, A. & Tanaka, K. Tides of the north. Journal of Tides 7, (2021).");
  }

  @Test
  void aStyleOfNotesGivesTheNote() {
    assertThat(cited(article(), "chicago-notes", "en")).contains("Ana Robles and Ken Tanaka");
  }

  @Test
  void aStyleThatTellsAPartOfNamesTwiceIsMended() {
    assertThat(cited(article(), "university-of-bucharest-faculty-of-law", "en"))
        .contains("Tides of the north");
  }

  @Test
  void whatAStylePutsIntoTheMarginIsLeftOutOnlyIfItIsANumber() {
    assertThat(cited(article(), "journal-of-lipid-research", "en")).contains("Robles");
    assertThat(cited(article(), "nlm-citation-sequence", "en")).startsWith("Robles");
  }

  @Test
  void whatAStyleHasNoRulesForIsCitedAsABook() {
    Reference website =
        Documents.REFERENCES.of(
            IndexDocument.builder()
                .add("id", "w")
                .add("title", "Tides online")
                .add("format", "Website")
                .build());
    assertThat(cited(website, "springer-basic-note", "en")).contains("Tides online");
  }

  @Test
  void theSameStyleCitesOneRecordAfterAnother() {
    Reference book =
        Documents.REFERENCES.of(
            IndexDocument.builder()
                .add("id", "b")
                .add("title", "Other")
                .add("format", "Book")
                .build());
    assertThat(cited(article(), "nlm-citation-sequence", "en")).startsWith("Robles A");
    assertThat(cited(book, "nlm-citation-sequence", "en")).startsWith("Other.");
    assertThat(cited(article(), "nlm-citation-sequence", "en")).startsWith("Robles A");
  }

  @Test
  void stylesAreFoundByWordsOfTheirNamesAndNothingElseIsAStyle() {
    assertThat(STYLES.count()).isGreaterThan(10_000);
    assertThat(STYLES.search("american PSYCHOLOGICAL", 50)).isNotEmpty();
    assertThat(STYLES.search("universite quebec", 50))
        .anyMatch(style -> style.name().contains("Université"));
    assertThat(STYLES.search("proto nature", 10))
        .extracting(Style::id)
        .contains("nature-protocols");
    assertThat(STYLES.search("  ,; ", 10)).isEmpty();
    assertThat(STYLES.search("nosuchstyleatall", 10)).isEmpty();
    assertThat(STYLES.find("https://example.org/evil.csl")).isEmpty();
    assertThat(STYLES.find("../apa")).isEmpty();
    assertThat(STYLES.find("<style/>")).isEmpty();
    assertThat(STYLES.find("")).isEmpty();
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {11, 20260111})
  void whateverARecordHasTheCitationIsHarmless(long seed) {
    Random random = new Random(seed);
    List<Style> styles = STYLES.list();
    for (IndexDocument document : Documents.random(seed, 40)) {
      Reference reference = Documents.REFERENCES.of(document);
      Style style = styles.get(random.nextInt(styles.size()));
      citer
          .cite(reference, style, "en")
          .ifPresent(citation -> {
            var read = Jsoup.parseBodyFragment(citation.html());
            assertThat(read.getAllElements()).allMatch(each -> ALLOWED.contains(each.tagName()));
            assertThat(read.select("[style], [onerror], [id]")).isEmpty();
            assertThat(read.select("a")).allMatch(link -> link.attr("href").matches("https?://.*"));
          });
    }
  }
}
