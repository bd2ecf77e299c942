package org.pinakes.format;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FormatsTest {
  private static final String MARC =
      "00049nam a2200037 a 4500001000400000\u001e42 \u001e\u001d".replace("00049", "00042");

  @ParameterizedTest
  @CsvSource({
    "<PubmedArticle><x/></PubmedArticle>, PUBMED",
    "'\uFEFF <article><front/></article>', JATS",
    "<record><leader/></record>, MARCXML",
    "'<oai_dc:dc xmlns:oai_dc=\"urn:o\"/>', OAI_DC"
  })
  void xmlIsRecognisedByItsElements(String file, NativeFormat format) throws IOException {
    assertThat(first(file, null))
        .isInstanceOfSatisfying(Slice.Cut.class, cut -> assertThat(cut.format()).isEqualTo(format));
  }

  @Test
  void iso2709IsRecognisedByItsLengthOrItsSeparators() throws IOException {
    assertThat(first(MARC, null))
        .isInstanceOfSatisfying(
            Slice.Cut.class, cut -> assertThat(cut.format()).isEqualTo(NativeFormat.MARC21));
    assertThat(first("x" + MARC.substring(1), null)).isInstanceOf(Slice.Cut.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "Just some notes about the files.", "{\"leader\": \"00042\"}", "1234 5"})
  void whatIsNoneOfThemIsSaidToBeNone(String file) throws IOException {
    assertThat(first(file, null))
        .isInstanceOfSatisfying(
            Slice.Broken.class, broken -> assertThat(broken.rule()).isEqualTo("unknown-format"));
  }

  @Test
  void aFormatThatIsSaidIsNotDoubted() throws IOException {
    assertThat(first("<record><header/></record>", NativeFormat.JATS))
        .isInstanceOfSatisfying(
            Slice.Cut.class, cut -> assertThat(cut.format()).isEqualTo(NativeFormat.JATS));
  }

  private static Slice first(String file, @Nullable NativeFormat forced) throws IOException {
    ByteArrayInputStream in = new ByteArrayInputStream(file.getBytes(UTF_8));
    try (Slices slices = Formats.open(in, "file", forced)) {
      return Objects.requireNonNull(slices.next());
    }
  }
}
