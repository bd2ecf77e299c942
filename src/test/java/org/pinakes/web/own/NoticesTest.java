package org.pinakes.web.own;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pinakes.problem.BadSettingsException;

class NoticesTest {
  private static final long SECONDS = 1_000_000_000;
  private static final String CLOSED =
      """
      notices:
        - from: 2026-03-01
          until: 2026-03-02
          text: {en: "We are *closed*.", es: "Está *cerrado*."}
        - from: 2026-03-02 18:00
          alarm: true
          text: Everything is away tonight.
        - text: {es: Solo en español}
      """;

  @TempDir private Path folder;
  private final AtomicLong ticks = new AtomicLong();
  private Instant now = Instant.parse("2026-03-02T12:00:00Z");

  private Notices notices() {
    return new Notices(file(), () -> now, ZoneOffset.UTC, ticks::get);
  }

  private Path file() {
    return folder.resolve("notices.yaml");
  }

  private static List<String> texts(List<Notices.Said> said) {
    return said.stream().map(notice -> notice.html().strip()).toList();
  }

  @Test
  void aNoticeIsShownBetweenItsDaysInTheReadersLanguage() throws IOException {
    Files.writeString(file(), CLOSED);
    Notices notices = notices();
    assertThat(texts(notices.now("en"))).containsExactly("<p>We are <em>closed</em>.</p>");
    assertThat(texts(notices.now("fr"))).containsExactly("<p>We are <em>closed</em>.</p>");
    assertThat(texts(notices.now("es")))
        .containsExactly("<p>Está <em>cerrado</em>.</p>", "<p>Solo en español</p>");
    now = Instant.parse("2026-02-28T23:59:00Z");
    assertThat(notices.now("en")).isEmpty();
    now = Instant.parse("2026-03-03T00:00:00Z");
    assertThat(notices.now("en"))
        .containsExactly(new Notices.Said("<p>Everything is away tonight.</p>\n", true));
  }

  @Test
  void allAreToldWhetherTheyAreShownNowOrNot() throws IOException {
    Files.writeString(file(), CLOSED);
    Notices notices = notices();
    assertThat(notices.file()).isEqualTo(file());
    assertThat(notices.all())
        .containsExactly(
            new Notices.Filed(
                Map.of("en", "We are *closed*.", "es", "Está *cerrado*."),
                false,
                Instant.parse("2026-03-01T00:00:00Z"),
                Instant.parse("2026-03-03T00:00:00Z")),
            new Notices.Filed(
                Map.of("", "Everything is away tonight."),
                true,
                Instant.parse("2026-03-02T18:00:00Z"),
                null),
            new Notices.Filed(Map.of("es", "Solo en español"), false, null, null));
  }

  @Test
  void aFileThatComesLaterIsReadAndAWrongOneIsNot() throws IOException {
    Notices notices = notices();
    assertThat(notices.now("en")).isEmpty();
    Files.writeString(file(), "notices: [{text: Here}]");
    ticks.addAndGet(2 * SECONDS);
    assertThat(texts(notices.now("en"))).containsExactly("<p>Here</p>");
    Files.writeString(file(), "notices: [{text: There, untill: 2026-01-01}]");
    ticks.addAndGet(2 * SECONDS);
    assertThat(texts(notices.now("en"))).containsExactly("<p>Here</p>");
    Files.delete(file());
    ticks.addAndGet(2 * SECONDS);
    assertThat(notices.now("en")).isEmpty();
  }

  @Test
  void whatIsWrongAtTheStartIsTold() throws IOException {
    Files.writeString(
        file(), "notices:\n  - {from: soon, text: X}\n  - {from: 2026-02-02, until: 2026-01-01}\n");
    assertThatThrownBy(this::notices)
        .isInstanceOf(BadSettingsException.class)
        .hasMessageContaining("notices.yaml:2: «notices.from» must be a day, 2026-03-01")
        .hasMessageContaining("notices.yaml:3: «notices» needs a text")
        .hasMessageContaining("notices.yaml:3: «notices.until» is before from");
  }
}
