package org.pinakes.harvest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Kills real processes that harvest, at any moment, and looks at what is left. */
class KilledHarvestTest {
  private static final int RECORDS = 240;
  private static final int KILLS = 4;

  @TempDir private Path folder;

  @Test
  void aHarvestKilledAtAnyMomentEndsLikeOneThatWasLeftInPeace() throws Exception {
    long seed = Long.getLong("pinakes.seed", System.nanoTime());
    System.out.println("KilledHarvestTest: -Dpinakes.seed=" + seed);
    Random random = new Random(seed);
    try (Repository repository = new Repository().with(RECORDS)) {
      int killed = 0;
      for (int attempt = 0; attempt < KILLS; attempt++) {
        killed += kill(start(repository), random) ? 1 : 0;
      }
      assertThat(killed).isGreaterThanOrEqualTo(KILLS - 1);
      assertThat(start(repository).waitFor()).isZero();
      long asked = repository.lists().size();
      assertThat(asked).as("pages asked for").isLessThan(2L * RECORDS / 4);
      compare(repository);
    }
  }

  private void compare(Repository repository) {
    try (Harvesting expected = new Harvesting(folder.resolve("peaceful"));
        Harvesting actual = new Harvesting(folder.resolve("killed"))) {
      expected.run(Harvesting.oai(repository.address()));
      assertThat(actual.store.check()).isEmpty();
      assertThat(actual.records()).hasSize(RECORDS).isEqualTo(expected.records());
      assertThat(actual.index.sequence()).isEqualTo(actual.store.sequence());
      assertThat(actual.titles()).isEqualTo(expected.titles());
      assertThat(actual.store.complete("test")).isTrue();
    }
  }

  /** Whether the process was still at work. */
  private static boolean kill(Process process, Random random)
      throws IOException, InterruptedException {
    try (BufferedReader said = process.inputReader()) {
      int lines = random.nextInt(10);
      for (int i = 0; i <= lines && said.readLine() != null; i++) {
        continue;
      }
      LockSupport.parkNanos(random.nextInt(20_000_000));
      process.destroyForcibly();
      assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
      return process.exitValue() != 0;
    }
  }

  private Process start(Repository repository) throws IOException {
    return new ProcessBuilder(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xmx256m",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                HarvestProcess.class.getName(),
                folder.resolve("killed").toString(),
                repository.address().toString()))
        .redirectError(folder.resolve("errors.txt").toFile())
        .start();
  }
}
