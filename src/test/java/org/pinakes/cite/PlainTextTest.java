package org.pinakes.cite;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlainTextTest {
  private static final String SIGNS =
      "ab é語\u00A0 \t\n\u0000\u007F\u0085\u2003\u2028\uD83D\uDE00\uD83D\uDE00\uFFFE\uFFFFz  ";

  @ParameterizedTest
  @CsvSource(
      ignoreLeadingAndTrailingWhitespace = false,
      textBlock =
          """
          one line,one line
          Größe und Wärme,Größe und Wärme
          two  blanks,two blanks
          ' before and behind ','before and behind'
          '   ',''
          """)
  void aLineHasOneBlankBetweenWords(String text, String line) {
    assertThat(PlainText.line(text)).isEqualTo(line);
  }

  @Test
  void whateverComesInALineIsWhatXmlCanHaveAndStaysAsItIs() {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    for (int i = 0; i < 5_000; i++) {
      StringBuilder text = new StringBuilder();
      random
          .ints(random.nextInt(8), 0, SIGNS.length())
          .forEach(at -> text.append(SIGNS.charAt(at)));
      String line = PlainText.line(text.toString());
      assertThat(line).as("seed %d, «%s»", seed, text).isEqualTo(slowly(text.toString()));
      assertThat(PlainText.line(line)).as("seed %d, again", seed).isEqualTo(line);
    }
  }

  private static String slowly(String text) {
    return text.replaceAll("[\\s\\u001C-\\u001F\\p{Zs}\\p{Zl}\\p{Zp}\\p{Cc}]+", " ")
        .replaceAll("[\\uFFFE\\uFFFF\\p{Cs}]", "\uFFFD")
        .strip();
  }
}
