package org.pinakes.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pinakes.web.NativeView.Piece;

class NativeViewTest {
  private static List<String> kinds(String text) {
    return Colours.of(text).stream()
        .filter(piece -> !piece.kind().isEmpty())
        .map(piece -> piece.kind() + " " + piece.text())
        .toList();
  }

  private static NativeView view(String format, String text) {
    return NativeView.of(
        new ReceivedRecords.Received(
            "x", format, "text/xml", text.getBytes(StandardCharsets.UTF_8), text, false));
  }

  @Test
  void tagsNamesAndValuesOfXmlAreToldApart() {
    assertThat(kinds("<!-- told --><a b=\"1\" c='x=y'>1 = 2</a>"))
        .containsExactly(
            "remark <!-- told -->",
            "tag <a",
            "name b",
            "value \"1\"",
            "name c",
            "value 'x=y'",
            "tag >",
            "tag </a",
            "tag >");
  }

  @Test
  void namesAndValuesOfJsonAreToldApart() {
    assertThat(kinds("{\"a\" : \"b: \\\"c\", \"d\": [1.5, true, null]}"))
        .containsExactly(
            "name \"a\"",
            "value \"b: \\\"c\"",
            "name \"d\"",
            "value 1.5",
            "value true",
            "value null");
  }

  @Test
  void marcXmlIsATableOfFieldsLikeMarcItself() {
    NativeView view =
        view(
            "marcxml",
            "<m:record><m:leader>00000nam</m:leader><m:controlfield tag=\"001\">a1</m:controlfield>"
                + "<m:datafield tag='245' ind1='1' ind2=' '><m:subfield code='a'>A &amp; B</m:subfield>"
                + "<m:subfield code='b'>c</m:subfield></m:datafield></m:record>");

    assertThat(view.fields())
        .extracting(NativeView.Field::tag)
        .containsExactly("LDR", "001", "245");
    assertThat(view.fields().getLast().indicators()).isEqualTo("1_");
    assertThat(view.fields().getLast().subfields())
        .containsExactly(
            new NativeView.Subfield("$a", "A & B"), new NativeView.Subfield("$b", "c"));
  }

  @Test
  void aRecordThatIsNoMarcThoughItSaysSoIsShownAsText() {
    assertThat(view("marc21", "not a record").pieces())
        .containsExactly(new Piece("", "not a record"));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 22, 333, 4444})
  void thePiecesTogetherAreTheText(long seed) {
    Random random = new Random(seed);
    String letters = "<>!?-/=\"'ab {}[]:,\\1\u001e\u001f";
    for (int round = 0; round < 200; round++) {
      StringBuilder text = new StringBuilder(random.nextBoolean() ? "<" : "{");
      for (int at = random.nextInt(80); at > 0; at--) {
        text.append(letters.charAt(random.nextInt(letters.length())));
      }
      String together =
          Colours.of(text.toString()).stream().map(Piece::text).collect(Collectors.joining());
      assertThat(together).as("seed %d", seed).isEqualTo(text.toString());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"<!--", "<!", "a=\"", "\"a", "<a b='", "aaaa", "{\"a\\"})
  void whatNeverEndsIsNoTrap(String piece) {
    String start = piece.startsWith("\"") || piece.startsWith("{") ? "{" : "<";
    String text = start + piece.repeat(200_000 / piece.length());
    assertThat(Colours.of(text).stream().mapToInt(found -> found.text().length()).sum())
        .isEqualTo(text.length());
  }
}
