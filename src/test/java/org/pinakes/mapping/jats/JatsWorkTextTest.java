package org.pinakes.mapping.jats;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pinakes.format.Payload;
import org.pinakes.record.text.Block;
import org.pinakes.record.text.Inline;
import org.pinakes.record.text.WorkText;

/** What a text looks like is told by the pages in {@code web/pages/jats}; here are its limits. */
class JatsWorkTextTest {

  private static WorkText read(String body, String back) {
    String article =
        "<article xmlns:xlink=\"http://www.w3.org/1999/xlink\"><front/><body>"
            + body
            + "</body><back>"
            + back
            + "</back></article>";
    return new JatsWorkText().read(Payload.utf8(article.getBytes(StandardCharsets.UTF_8)));
  }

  private static String words(List<Block> blocks) {
    StringBuilder words = new StringBuilder();
    blocks.forEach(block -> {
      switch (block) {
        case Block.Paragraph paragraph -> paragraph.words().forEach(part -> add(part, words));
        case Block.Section section -> words.append(words(section.blocks()));
        case Block.Listing list ->
            list.entries().forEach(entry -> words.append(words(entry.blocks())));
        case Block.Aside aside -> words.append(words(aside.blocks()));
        default -> {}
      }
    });
    return words.toString();
  }

  private static void add(Inline part, StringBuilder words) {
    switch (part) {
      case Inline.Words plain -> words.append(plain.text());
      case Inline.Styled styled -> styled.words().forEach(inner -> add(inner, words));
      case Inline.Web web -> web.words().forEach(inner -> add(inner, words));
      case Inline.Within within -> within.words().forEach(inner -> add(inner, words));
      default -> {}
    }
  }

  @Test
  void aTextThatIsTooLongIsCutAndSaysSo() {
    String paragraph = "<p>" + "A long sentence about lamps. ".repeat(1_000) + "</p>";
    WorkText text = read(paragraph.repeat(150), "");

    assertThat(text.cut()).isTrue();
    assertThat(words(text.blocks()).length()).isBetween(2_500_000, 3_000_000);
    assertThat(read(paragraph, "").cut()).isFalse();
  }

  @Test
  void whatLiesTooDeepKeepsItsWords() {
    String deep = "<sec>".repeat(60) + "<p>at the bottom</p>" + "</sec>".repeat(60);
    String styled = "<p>" + "<bold>".repeat(60) + "heavy" + "</bold>".repeat(60) + "</p>";

    assertThat(words(read(deep + styled, "").blocks())).contains("at the bottom", "heavy");
  }

  @Test
  void onlyAddressesOfTheWebBecomeLinks() {
    WorkText text =
        read(
            "<p><ext-link xlink:href=\"javascript:alert(1)\">one</ext-link>"
                + "<ext-link xlink:href=\"data:text/html,x\">two</ext-link>"
                + "<ext-link ext-link-type=\"doi\" xlink:href=\"10.5555/a\">three</ext-link>"
                + "<uri>https://example.org/</uri></p>",
            "");

    Block.Paragraph paragraph = (Block.Paragraph) text.blocks().getFirst();
    assertThat(paragraph.words())
        .filteredOn(Inline.Web.class::isInstance)
        .extracting(part -> ((Inline.Web) part).url())
        .containsExactly("https://doi.org/10.5555/a", "https://example.org/");
    assertThat(words(text.blocks())).contains("one", "two", "three");
  }

  @Test
  void anAnchorIsGivenOnceAndReferencesToNowhereAreWords() {
    WorkText text =
        read(
            "<sec id=\"a b\"><title>One</title><p>x</p></sec>"
                + "<sec id=\"a-b\"><title>Two</title><p>y <xref rid=\"gone\">z</xref></p></sec>"
                + "<sec id=\"a b\"><title>Three</title><p>w</p></sec>",
            "");

    List<String> anchors = text.contents().stream().map(Block.Section::anchor).toList();
    assertThat(anchors)
        .hasSize(3)
        .doesNotHaveDuplicates()
        .allMatch(a -> a.matches("[A-Za-z0-9-]+"));
    assertThat(words(text.blocks())).contains("y z");
  }

  @ParameterizedTest
  @ValueSource(longs = {3, 14, 159, 2653})
  void everyWordOfAnyTreeIsKeptWhateverItsElements(long seed) {
    Random random = new Random(seed);
    Set<String> expected = new HashSet<>();
    StringBuilder body = new StringBuilder();
    for (int part = 0; part < 60; part++) {
      grow(random, body, expected, 0);
    }
    WorkText text = read(body.toString(), "");

    String found = words(text.blocks());
    assertThat(expected).as("seed %d", seed).allMatch(found::contains);
  }

  private static void grow(Random random, StringBuilder xml, Set<String> words, int depth) {
    List<String> elements =
        new ArrayList<>(
            Stream.of("sec", "p", "bold", "italic", "odd", "xref", "boxed-text", "named-content")
                .toList());
    String element = elements.get(random.nextInt(elements.size()));
    String word = "w" + random.nextInt(1_000_000) + "w";
    words.add(word);
    xml.append('<').append(element).append("> ").append(word).append(' ');
    for (int child = random.nextInt(3); child > 0 && depth < 30; child--) {
      grow(random, xml, words, depth + 1);
    }
    xml.append("</").append(element).append('>');
  }
}
