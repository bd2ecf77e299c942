package org.pinakes.thesaurus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.pinakes.index.lucene.FoldedWords;
import org.pinakes.problem.BadSettingsException;

class ThesaurusTest {
  private static final FoldedWords WORDS = new FoldedWords();
  private static final String OPEN = "<DescriptorRecordSet>";
  private static final String CLOSE = "</DescriptorRecordSet>";

  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource({
    "tide sickness, Tide Sickness",
    "SICKNESS TIDE, Tide Sickness",
    "tide sicknesses, Tide Sickness",
    "sea legs & stomach, Tide Sickness",
    "fievre de maree, Ebb Fever",
    "Ague, Spring Ague",
    "low isles, Low Isles"
  })
  void aHeadingIsFoundByWhatPeopleCallIt(String typed, String heading) {
    assertThat(Headings.read().heading(String.join(" ", WORDS.apply(typed)))).contains(heading);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"tide", "name of another", "tide letter", "nameless thing", "tide sickness ague"})
  void whatIsNoHeadingMeansNone(String typed) {
    assertThat(Headings.read().heading(typed)).isEmpty();
  }

  @Test
  void narrowerHeadingsComeNearestFirstAndAsManyAsAreWanted() {
    Thesaurus thesaurus = Headings.read();

    assertThat(thesaurus.narrower("Tide Sickness", 9))
        .containsExactly("Ebb Fever", "Spring Ague", "Neap Ague");
    assertThat(thesaurus.narrower("Tide Sickness", 1)).containsExactly("Ebb Fever");
    assertThat(thesaurus.narrower("Moon Motion", 9)).containsExactly("Neap Ague");
    assertThat(thesaurus.narrower("Ebb Fever", 9)).isEmpty();
    assertThat(thesaurus.narrower("No Heading", 9)).isEmpty();
  }

  @Test
  void everyPlaceOfAHeadingIsAWayFromTheTop() {
    Thesaurus thesaurus = Headings.read();

    assertThat(thesaurus.paths("Neap Ague"))
        .containsExactly(
            List.of("C", "Tide Sickness", "Spring Ague", "Neap Ague"),
            List.of("G", "Moon Motion", "Neap Ague"));
    assertThat(thesaurus.paths("Low Isles")).containsExactly(List.of("Z", "Low Isles"));
    assertThat(thesaurus.paths("neap ague")).isEmpty();
  }

  @Test
  void ofSeveralFilesTheFirstThatHasAHeadingCountsAndGzipIsUnpacked() throws IOException {
    Path packed = folder.resolve("more.xml.gz");
    try (GZIPOutputStream out = new GZIPOutputStream(Files.newOutputStream(packed))) {
      out.write(
          (OPEN + record("Ebb Fever", "M01.1") + record("Foam", "M02") + CLOSE).getBytes("UTF-8"));
    }

    Thesaurus both = new ThesaurusFiles(List.of(Headings.FILE, packed), WORDS).read();

    assertThat(both.heading("foam")).contains("Foam");
    assertThat(both.paths("Ebb Fever").getFirst()).startsWith("C");
    assertThat(both.size()).isEqualTo(Headings.read().size() + 1);
  }

  @Test
  void entitiesAreNotExpanded() throws IOException {
    String bomb =
        "<!DOCTYPE DescriptorRecordSet [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;\">"
            + "<!ENTITY f SYSTEM \"file:///etc/hostname\">]>";

    for (String entity : List.of("&b;", "&f;")) {
      Path file = file(bomb + OPEN + record("Foam " + entity, "M02") + CLOSE);
      assertThatThrownBy(() -> read(file))
          .isInstanceOf(BadSettingsException.class)
          .hasMessageContaining(file.toString())
          .hasMessageContaining("cannot be read as MeSH descriptors");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<records/>|begins with <records>; a file of MeSH descriptors begins with",
        "<DescriptorRecordSet><DescriptorRecord>|cannot be read as MeSH descriptors",
        "no XML at all|cannot be read as MeSH descriptors",
        "''|cannot be read as MeSH descriptors"
      })
  void whatIsNoVocabularyIsSaid(String text, String said) throws IOException {
    Path file = file(text);
    assertThatThrownBy(() -> read(file))
        .isInstanceOf(BadSettingsException.class)
        .hasMessageContaining(said);
  }

  @Test
  void aMissingFileIsSaid() {
    Path file = folder.resolve("missing.xml");
    assertThatThrownBy(() -> read(file)).hasMessageContaining(file + " of thesaurus");
  }

  @Test
  void elementsNestedWithoutEndAreRefused() throws IOException {
    Path file = file(OPEN + "<DescriptorRecord>" + "<a>".repeat(200));
    assertThatThrownBy(() -> read(file)).hasMessageContaining("nested more than 100 deep");
  }

  @Test
  void namesThatNoHeadingHasArePassedOver() throws IOException {
    String endless = record("x".repeat(1_000_000), "M01");
    String without = record("", "M02");
    String odd = record("Odd/<![CDATA[<b>]]>", "") + record("Top", "M");

    Thesaurus thesaurus = read(file(OPEN + endless + without + odd + CLOSE));

    assertThat(thesaurus.size()).isEqualTo(2);
    assertThat(thesaurus.heading("odd b")).contains("Odd/<b>");
    assertThat(thesaurus.paths("Odd/<b>")).isEmpty();
  }

  private static Thesaurus read(Path file) {
    return new ThesaurusFiles(List.of(file), WORDS).read();
  }

  private Path file(String text) throws IOException {
    return Files.writeString(folder.resolve("vocabulary.xml"), text);
  }

  static String record(String name, String number) {
    return "<DescriptorRecord DescriptorClass='1'><DescriptorName><String>"
        + name
        + "</String></DescriptorName><TreeNumberList><TreeNumber>"
        + number
        + "</TreeNumber></TreeNumberList></DescriptorRecord>";
  }
}
