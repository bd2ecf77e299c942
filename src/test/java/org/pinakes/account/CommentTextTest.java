package org.pinakes.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Plain text with addresses in it. */
class CommentTextTest {

  private static List<CommentText.Part> line(String text) {
    return CommentText.paragraphs(text).getFirst().getFirst();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "See https://example.org/a.|https://example.org/a",
        "(https://example.org/a_(b))|https://example.org/a_(b)",
        "[https://example.org/?q=1&r=2];|https://example.org/?q=1&r=2",
        "HTTP://Example.ORG/É, then|HTTP://Example.ORG/É",
        "«https://example.org»|https://example.org",
        "https://example.org/a。|https://example.org/a",
      })
  void anAddressIsFollowedWithoutWhatBelongsToTheSentence(String text, String address) {
    assertThat(line(text))
        .filteredOn(part -> !part.href().isEmpty())
        .containsExactly(new CommentText.Part(address, address));
    String whole =
        line(text).stream()
            .map(CommentText.Part::text)
            .collect(java.util.stream.Collectors.joining());
    assertThat(whole).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "javascript:alert(1)",
        "ftp://example.org/",
        "https://",
        "https://user@evil.example/",
        "https://example.org@evil.example/",
        "xhttps://example.org/",
        "https:///etc/passwd",
      })
  void whatIsNoPlainAddressOfTheWebStaysText(String text) {
    assertThat(line(text)).containsExactly(new CommentText.Part(text, ""));
  }

  @Test
  void linesAndParagraphsStay() {
    String text = CommentText.clean("  One\r\ntwo \r\n\r\n\r\n\r\nthree\u0007\u202E\t\n");
    assertThat(text).isEqualTo("One\ntwo\n\nthree");
    assertThat(CommentText.paragraphs(text)).hasSize(2);
    assertThat(CommentText.paragraphs(text).getFirst()).hasSize(2);
    assertThat(CommentText.paragraphs("")).isEmpty();
    assertThat(CommentText.links("https://a.example https://b.example x")).isEqualTo(2);
  }

  @Test
  @Timeout(value = 1, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
  void aLongRunOfBlanksIsReadOnce() {
    String blanks = " ".repeat(1_000_000);
    assertThat(CommentText.clean("a" + blanks + "b" + blanks + "\nc"))
        .isEqualTo("a" + blanks + "b\nc");
  }
}
