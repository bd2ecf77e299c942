package org.pinakes.elsewhere.cover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

class DrawnCoverTest {
  private static List<Element> texts(String title, String author, String kind) throws Exception {
    byte[] svg = DrawnCover.svg(new DrawnCover.Words(title, author, kind, "Journal"), Size.LARGE);
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    Document document = factory.newDocumentBuilder().parse(new ByteArrayInputStream(svg));
    NodeList all = document.getElementsByTagName("*");
    List<Element> texts = new ArrayList<>();
    for (int i = 0; i < all.getLength(); i++) {
      Element element = (Element) all.item(i);
      assertThat(element.getTagName()).isIn("svg", "rect", "text");
      if (element.getTagName().equals("text")) {
        texts.add(element);
      }
    }
    return texts;
  }

  private static List<String> words(String title, String author, String kind) throws Exception {
    return texts(title, author, kind).stream().map(Element::getTextContent).toList();
  }

  @Test
  void itSaysTitleAuthorAndKind() throws Exception {
    assertThat(words("Tides", "Robles, A.", "Book")).containsExactly("Tides", "Robles, A.", "Book");
    assertThat(words("Tides", "", "")).containsExactly("Tides");
  }

  @Test
  void datesOfLifeAreNotWrittenAndAnEndlessNameIsCut() throws Exception {
    assertThat(words("Tides", "Robles, Ana, 1901-1977", ""))
        .containsExactly("Tides", "Robles, Ana");
    String hostile = "a, " + "1".repeat(400_000) + ",";
    List<String> lines =
        assertTimeoutPreemptively(
            Duration.ofSeconds(5), () -> words("Tides", hostile, ""), "hostile names");
    assertThat(lines).hasSizeBetween(2, 3);
  }

  @Test
  void hostileTextIsTextAndNothingElse() throws Exception {
    String hostile = "<script>alert(1)</script>&\"'\u0000\uD800\uFFFE\u202E]]>";
    assertThat(String.join("", words(hostile, hostile, hostile)))
        .contains("<script>")
        .doesNotContain("\u0000", "\uFFFE");
  }

  @Test
  void aLongTitleIsBrokenAndCutWithASign() throws Exception {
    List<String> lines = words("Harm and help ".repeat(60), "Robles, A.", "Article");
    assertThat(lines).hasSizeBetween(8, 14).anyMatch(line -> line.endsWith("…"));
    assertThat(lines).endsWith("Robles, A.", "Article");
  }

  @Test
  void aWordThatIsTooLongIsBrokenBetweenWhatReadersSeeAsCharacters() {
    String family = "👩‍👩‍👧";
    List<String> lines = TextLines.of("e\u0301".repeat(100) + family.repeat(20), 10, 100);
    assertThat(String.join("", lines)).isEqualTo("e\u0301".repeat(100) + family.repeat(20));
    assertThat(lines).noneMatch(line -> line.startsWith("\u0301") || line.startsWith("\u200D"));
    assertThat(lines).allMatch(line -> line.length() < 80);
  }

  @Test
  void chineseIsBrokenWithoutBlanks() {
    assertThat(TextLines.of("山中的图书馆与海边的灯塔", 4, 10)).hasSizeGreaterThanOrEqualTo(3);
  }

  @Test
  void arabicRunsFromTheRight() throws Exception {
    assertThat(texts("كتاب الحكايات العجيبة", "الحكيم، سليم", "Book"))
        .allMatch(text ->
            text.getAttribute("direction").equals("rtl") && text.getAttribute("x").equals("272"));
    assertThat(texts("Tides", "الحكيم، سليم", "Book"))
        .allMatch(text -> text.getAttribute("direction").isEmpty());
  }

  @ParameterizedTest
  @CsvSource({"Journal of Tides", "Revista de mareas", "''"})
  void theSameFamilyHasTheSameGround(String family) {
    assertThat(DrawnCover.ground(family)).isEqualTo(DrawnCover.ground(family));
    assertThat(DrawnCover.grounds()).contains(DrawnCover.ground(family));
  }

  @Test
  void lettersAreReadOnEveryGround() {
    assertThat(DrawnCover.grounds())
        .hasSizeGreaterThan(8)
        .allSatisfy(ground -> assertThat(contrast("#fbf8f1", ground)).isGreaterThan(4.5));
  }

  /** WCAG 2.2, contrast ratio. */
  private static double contrast(String light, String dark) {
    return (luminance(light) + 0.05) / (luminance(dark) + 0.05);
  }

  private static double luminance(String colour) {
    double sum = 0;
    double[] weights = {0.2126, 0.7152, 0.0722};
    for (int i = 0; i < 3; i++) {
      double part = Integer.parseInt(colour.substring(1 + 2 * i, 3 + 2 * i), 16) / 255.0;
      sum += weights[i] * (part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4));
    }
    return sum;
  }

  @Test
  void whateverIsWrittenItIsXml() throws Exception {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    for (int round = 0; round < 200; round++) {
      StringBuilder text = new StringBuilder();
      for (int i = random.nextInt(80); i >= 0; i--) {
        text.append((char) random.nextInt(0x10000));
      }
      assertThat(texts("t" + text, text.toString(), text.toString()))
          .as("seed " + seed + ", " + text.toString().getBytes(StandardCharsets.UTF_16).length)
          .isNotEmpty();
    }
  }
}
