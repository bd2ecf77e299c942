package org.pinakes.format.xml;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.pinakes.format.Payload;
import org.pinakes.problem.BadRecordException;
import org.pinakes.problem.Warning;

class XmlReaderTest {
  private final XmlReader reader = new XmlReader();
  private final List<Warning> warnings = new ArrayList<>();

  @Test
  void aTreeKeepsNamesAttributesAndTextInOrder() {
    XmlElement tree = read("<a xml:lang='es' n='1'>x <b>y</b><!-- no --> <![CDATA[<z>]]></a>");
    assertThat(tree.attribute("xml:lang")).isEqualTo("es");
    assertThat(tree.textAt("b")).isEqualTo("y");
    assertThat(tree.text()).isEqualTo("x y <z>");
  }

  @ParameterizedTest
  @CsvSource({
    "'<a>x\u0001y</a>', xy, illegal-character",
    "'<a>x&#x1F;y</a>', xy, illegal-character",
    "'<a>caf&eacute;</a>', café, undeclared-entity",
    "'<a>x &nonsense; y</a>', 'x &nonsense; y', undeclared-entity",
    "'<a>R & D</a>', 'R & D', lone-ampersand",
    "'<a><dc:b>x</dc:b></a>', x, undeclared-prefix",
    "'<a xlink:href=\"u\">x</a>', x, undeclared-prefix"
  })
  void whatHasOneReadingIsMendedAndSaid(String xml, String text, String rule) {
    assertThat(read(xml).text()).isEqualTo(text);
    assertThat(warnings).extracting(Warning::rule).containsExactly(rule);
  }

  @Test
  void bytesThatAreNoUtf8AreReadAsWindows1252AndTheOthersStay() {
    byte[] mixed = "<a>caf\u00e9 \u2014 \u65e5</a>".getBytes(UTF_8);
    byte[] odd = {'<', 'b', '>', (byte) 0xe9, (byte) 0x93, '<', '/', 'b', '>', '<', '/', 'a', '>'};
    byte[] both = Arrays.copyOf(mixed, mixed.length - 4 + odd.length);
    System.arraycopy(odd, 0, both, mixed.length - 4, odd.length);

    XmlElement tree = reader.read(Payload.utf8(both), warnings);

    assertThat(tree.text()).isEqualTo("caf\u00e9 \u2014 \u65e5\u00e9\u201c");
    assertThat(warnings).extracting(Warning::rule).containsExactly("wrong-encoding");
  }

  @ParameterizedTest
  @ValueSource(strings = {"<a><b></a>", "<a", "<a>x</a><b>", "<a b=1/>", "", "x"})
  void whatIsNotWellFormedIsRefused(String xml) {
    assertThatExceptionOfType(BadRecordException.class)
        .isThrownBy(() -> read(xml))
        .satisfies(refused -> assertThat(refused.rule()).isEqualTo("xml-not-well-formed"));
  }

  @Test
  void anEntityBombIsNeverExpanded() {
    String bomb = "<!DOCTYPE a [<!ENTITY x \"ha\"><!ENTITY y \"&x;&x;&x;\">]><a>&y;</a>";
    assertThatExceptionOfType(BadRecordException.class).isThrownBy(() -> read(bomb));
  }

  @Test
  void anExternalEntityIsNeverFetched() {
    String external = "<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><a>&x;</a>";
    assertThatExceptionOfType(BadRecordException.class).isThrownBy(() -> read(external));
  }

  @Test
  void nestingHasALimit() {
    String deep = "<a>".repeat(300) + "</a>".repeat(300);
    assertThatExceptionOfType(BadRecordException.class)
        .isThrownBy(() -> read(deep))
        .satisfies(refused -> assertThat(refused.rule()).isEqualTo("xml-too-deep"));
  }

  @Test
  void aHundredThousandReferencesInOneRecordAreNoProblem() {
    assertThat(read("<a>" + "&amp;".repeat(200_000) + "</a>").text()).hasSize(200_000);
  }

  private XmlElement read(String xml) {
    return reader.read(Payload.utf8(xml.getBytes(UTF_8)), warnings);
  }
}
