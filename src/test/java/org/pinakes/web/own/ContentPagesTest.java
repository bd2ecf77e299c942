package org.pinakes.web.own;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ContentPagesTest {
  private static final long SECONDS = 1_000_000_000;

  @TempDir private Path here;
  private Path folder;
  private final AtomicLong clock = new AtomicLong();

  @BeforeEach
  void folder() throws IOException {
    folder = Files.createDirectory(here.resolve("pages"));
  }

  private ContentPages pages(String contact) {
    OwnSite standard = OwnSite.standard(here);
    OwnSite own =
        new OwnSite(
            standard.name(),
            standard.description(),
            Optional.empty(),
            Optional.empty(),
            contact,
            List.of(),
            List.of(),
            Set.of(),
            standard.pictures(),
            standard.folders(),
            Map.of());
    return new ContentPages(own, clock::get);
  }

  private void write(String name, String text) throws IOException {
    Files.writeString(folder.resolve(name), text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"about", "contact", "privacy", "accessibility"})
  void pagesThatComeWithTheProgramAreWhole(String name) {
    for (String tag : List.of("en", "es")) {
      for (String contact : List.of("", "desk@example.org")) {
        ContentPage page = pages(contact).find(name, tag, "The <Sea>").orElseThrow();
        assertThat(page.language()).isEqualTo(tag);
        assertThat(page.title()).isNotBlank();
        assertThat(page.html()).doesNotContain("{", "}").contains("<h2>");
        assertThat(page.html().contains("mailto:"))
            .isEqualTo(!contact.isEmpty() && page.html().contains(contact));
      }
    }
    assertThat(pages("").problems()).isEmpty();
  }

  @Test
  void theNameStandsAsTextInThePage() {
    ContentPage page = pages("").find("about", "en", "The <Sea> & *more*").orElseThrow();
    assertThat(page.title()).isEqualTo("About The <Sea> & *more*");
    assertThat(page.html()).contains("The &lt;Sea&gt; &amp; *more* is a catalogue");
  }

  @Test
  void aSitesOwnPageStandsBeforeTheProgramsInItsLanguage() throws IOException {
    write("about.es.md", "# Sobre el mar\n\nTexto.");
    write("hours.en.md", "# Hours\n\nNine to five.");
    ContentPages pages = pages("");
    assertThat(pages.find("about", "es", "Sea").orElseThrow().title()).isEqualTo("Sobre el mar");
    assertThat(pages.find("about", "en", "Sea").orElseThrow().title()).isEqualTo("About Sea");
    ContentPage hours = pages.find("hours", "es", "Sea").orElseThrow();
    assertThat(hours.language()).isEqualTo("en");
    assertThat(hours.html()).isEqualTo("<p>Nine to five.</p>\n");
    assertThat(pages.find("missing", "en", "Sea")).isEmpty();
    assertThat(pages.find("../../etc/passwd", "en", "Sea")).isEmpty();
  }

  @Test
  void whatIsChangedIsReadAgain() throws IOException {
    write("hours.en.md", "Nine to five.");
    ContentPages pages = pages("");
    assertThat(pages.find("hours", "en", "Sea").orElseThrow().html()).contains("five");
    write("hours.en.md", "Nine to twelve.");
    clock.addAndGet(2 * SECONDS);
    assertThat(pages.find("hours", "en", "Sea").orElseThrow().html()).contains("twelve");
  }

  @Test
  void markupInMarkdownIsShownAndNotObeyed() throws IOException {
    write(
        "x.en.md",
        "# X\n\nSo <b onclick=x>bold</b> [a](javascript:alert(1)) **b**\n\n<script>alert(1)</script>");
    String html = pages("").find("x", "en", "Sea").orElseThrow().html();
    assertThat(html)
        .contains("&lt;script&gt;", "&lt;b onclick=x&gt;", "<strong>b</strong>")
        .doesNotContain("javascript:");
  }

  @Test
  void linksThatLeadNowhereAreToldWithFileAndLine() throws IOException {
    write(
        "x.en.md",
        """
        # X

        [good](/page/about?lng=es), [good](/search?q=a), [good](https://example.org/), [good](#x)
        [none](/page/abuot)
        and [odd](javascript:x) and [relative](about.md)
        """);
    assertThat(pages("").problems())
        .hasSize(3)
        .anyMatch(problem -> problem.startsWith("x.en.md:4: the link «/page/abuot»"))
        .anyMatch(problem -> problem.startsWith("x.en.md:5: the link «javascript:x»"))
        .anyMatch(problem -> problem.startsWith("x.en.md:5: the link «about.md»"));
  }
}
