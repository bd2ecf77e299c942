package org.pinakes.format.xml;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pinakes.format.Payload;

class MathTextTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          <msubsup><mi>η</mi><mi>p</mi><mn>2</mn></msubsup> | ηp²
          <msup><mi>x</mi><mrow><mi>a</mi><mo>+</mo><mi>b</mi></mrow></msup> | x^(a + b)
          <mfrac><mn>1</mn><mrow><mi>n</mi><mo>-</mo><mn>1</mn></mrow></mfrac> | 1/(n - 1)
          <mi>p</mi><mo>&lt;</mo><mn>0.05</mn> | p < 0.05
          <msqrt><mn>2</mn></msqrt><mi>sin</mi><mi>x</mi> | √2 sin x
          <mover><mi>x</mi><mo>¯</mo></mover><mo>=</mo><mo>-</mo><mn>3</mn> | x̄ = -3
          <mmultiscripts><mi>C</mi><mprescripts/><none/><mn>14</mn></mmultiscripts> | ¹⁴C
          <mfenced><mi>a</mi><mi>b</mi></mfenced> | (a, b)
          <mtable><mtr><mtd><mn>1</mn></mtd><mtd><mn>0</mn></mtd></mtr></mtable> | 1, 0
          <semantics><mi>k</mi><annotation>\\kappa</annotation></semantics> | k
          <mspace/> | two words
          """)
  void aFormulaBecomesAReadableLine(String markup, String expected) {
    String math = "<math alttext='two words'>" + markup + "</math>";
    Payload payload = Payload.utf8(math.getBytes(StandardCharsets.UTF_8));

    assertThat(MathText.of(new XmlReader().read(payload))).isEqualTo(expected);
  }
}
