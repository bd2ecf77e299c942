package org.pinakes.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a person, and what a log, is told while a load goes on. */
class WatchTest {
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private long seconds;

  @Test
  void aLogHearsEveryFiveSecondsWhatIsKeptAndWhatIsLeft() {
    try (WatchLines lines = lines()) {
      seconds = 4;
      lines.received(100, 1000, 50, 0);
      assertThat(said()).isEmpty();
      seconds = 10;
      lines.received(250, 1000, 1000, 2);
      assertThat(said()).isEqualTo("1,000 read, 2 rejected, 100 a second, 25 %, 30.0 s left\n");
      seconds = 20;
      lines.received(1000, 1000, 4000, 2);
      assertThat(said()).endsWith("\n4,000 read, 2 rejected, 200 a second, 100 %\n");
    }
  }

  @Test
  void aLogHearsThatTheIndexIsStillToBeFinished() {
    try (WatchLines lines = lines()) {
      seconds = 4;
      lines.received(1000, 1000, 4000, 0);
      seconds = 6;
      lines.finishing();
      assertThat(said()).isEqualTo("4,000 read, all kept; finishing the index\n");
    }
  }

  @Test
  void aShortLoadLeavesALogAlone() {
    try (WatchLines lines = lines()) {
      lines.received(1000, 1000, 10, 0);
      lines.finishing();
      assertThat(said()).isEmpty();
    }
  }

  @Test
  void aPersonSeesABarOfWhatIsKeptAndThenThatTheIndexIsFinished() {
    try (WatchBar bar = new WatchBar(console())) {
      bar.received(250_000, 1_000_000, 1000, 2);
    }
    assertThat(said())
        .contains("25%")
        .contains("1,000 records, 2 rejected")
        .doesNotContain("index");
    err.reset();
    try (WatchBar bar = new WatchBar(console())) {
      bar.received(1_000_000, 1_000_000, 4000, 0);
      bar.finishing();
    }
    assertThat(said()).contains("100%").contains("finishing the index; 4,000");
  }

  private WatchLines lines() {
    return new WatchLines(console(), () -> Duration.ofSeconds(seconds).toNanos());
  }

  private Console console() {
    PrintStream out = new PrintStream(err, true, StandardCharsets.UTF_8);
    return new Console(
        out, out, InputStream.nullInputStream(), true, Map.of(), Path.of(""), Path.of(""));
  }

  private String said() {
    return err.toString(StandardCharsets.UTF_8).replace("\r\n", "\n");
  }
}
