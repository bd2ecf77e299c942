package org.pinakes.web;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slf4j.LoggerFactory;

class FaultsTest {

  private final ListAppender<ILoggingEvent> lines = new ListAppender<>();

  @ParameterizedTest
  @CsvSource({"broken,500,Algo ha fallado", "unreachable,503,El catálogo no está disponible"})
  void aFaultHasAPageWithTheNumberThatTheLogHas(
      String id, int status, String heading, @TempDir Path folder) {
    Logger log = (Logger) LoggerFactory.getLogger(Faults.class);
    lines.start();
    log.addAppender(lines);
    log.setAdditive(false);
    try (TestSite site = TestSite.with(folder, List.of())) {
      Answer broken = Answer.get(site.at("/record/" + id + "?lng=es"));
      assertThat(broken.status()).isEqualTo(status);
      assertThat(broken.text()).contains(heading).doesNotContain("for a test");
      assertThat(broken.header("Cache-Control")).isEqualTo("no-store");
      List<String> ids = broken.all("Número de este fallo: ([0-9a-f]{8})");
      assertThat(ids).hasSize(1);
      assertThat(lines.list.getFirst().getFormattedMessage())
          .contains(ids.getFirst(), "/record/" + id);
    } finally {
      log.detachAppender(lines);
      log.setAdditive(true);
    }
  }
}
