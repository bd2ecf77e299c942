package org.pinakes.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pinakes.problem.StoreUnavailableException;
import org.pinakes.store.StoreWriter;
import org.pinakes.store.StoredRecord;

/** Kills real processes that load, at any moment, and looks at what is left. */
class KilledLoadTest {
  private static final int RECORDS = 700;
  private static final int KILLS = 21;

  @TempDir Path folder;

  @Test
  void loadsKilledAtAnyMomentEndLikeOneThatWasLeftInPeace() throws Exception {
    long seed = Long.getLong("pinakes.seed", System.nanoTime());
    System.out.println("KilledLoadTest: -Dpinakes.seed=" + seed);
    Random random = new Random(seed);
    Path file = Files.writeString(folder.resolve("records.xml"), generated(random));
    Path peaceful = folder.resolve("peaceful");
    assertThat(start(peaceful, file).waitFor()).isZero();

    int killed = 0;
    long reached = 0;
    for (int attempt = 0; killed < KILLS && attempt < 3 * KILLS; attempt++) {
      boolean atStart = attempt % 8 == 0;
      long target = atStart ? 0 : reached + random.nextInt(4 * LoadProcess.BATCH);
      long nanos = random.nextInt(atStart ? 400_000_000 : 15_000_000);
      Killing killing = kill(start(folder.resolve("killed"), file), target, nanos);
      killed += killing.hit ? 1 : 0;
      reached = Math.max(reached, killing.reached) % RECORDS;
    }

    assertThat(killed).isGreaterThanOrEqualTo(20);
    assertThat(start(folder.resolve("killed"), file).waitFor()).isZero();
    try (Catalogue expected = open("peaceful");
        Catalogue actual = open("killed")) {
      assertThat(actual.store.check()).isEmpty();
      assertThat(actual.index.check()).isEmpty();
      assertThat(actual.index.sequence()).isEqualTo(actual.store.sequence());
      assertThat(actual.index.documents()).isEqualTo(expected.index.documents());
      assertThat(records(actual)).isEqualTo(records(expected));
      assertThat(actual.documents()).isNotEmpty().isEqualTo(expected.documents());
      assertThat(actual.documents().keySet()).anyMatch(id -> id.startsWith("merged-"));
    }
  }

  @Test
  void aSecondProcessThatWouldWriteIsToldWhoDoes() throws Exception {
    Process holder = process(folder.toString());
    try (BufferedReader said = holder.inputReader();
        Catalogue catalogue = new Catalogue(folder, () -> LoadProcess.FIXED, 1)) {
      assertThat(said.readLine()).startsWith("writing");

      assertThatThrownBy(() -> catalogue.load(Oai.list(Oai.record("r1", "One"))))
          .isInstanceOf(StoreUnavailableException.class)
          .hasMessageContaining("pid " + holder.pid())
          .hasMessageContaining("LoadProcess")
          .hasMessageContaining("Wait for it, or stop it");
      assertThat(catalogue.store.runs(5)).extracting(run -> run.source()).containsExactly("held");

      holder.destroyForcibly().waitFor();
      try (StoreWriter now = catalogue.store.openWriter()) {
        assertThat(now.begin("test").run()).isEqualTo(2);
      }
    } finally {
      holder.destroyForcibly();
    }
  }

  private Catalogue open(String name) {
    return new Catalogue(folder.resolve(name), () -> LoadProcess.FIXED, 100, LoadProcess.RULES);
  }

  /** Whether the process was still at work, and how many records it had said it had read. */
  private record Killing(boolean hit, long reached) {}

  private static Killing kill(Process process, long target, long nanos)
      throws IOException, InterruptedException {
    long reached = 0;
    try (BufferedReader said = process.inputReader()) {
      while (reached < target) {
        String line = said.readLine();
        if (line == null) {
          break;
        }
        reached = Long.parseLong(line);
      }
      LockSupport.parkNanos(nanos);
      process.destroyForcibly();
      assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
      int code = process.exitValue();
      assertThat(code).as("exit code: 0 or killed").isIn(0, 128 + 9);
      return new Killing(code != 0, reached);
    }
  }

  private Process start(Path data, Path file) throws IOException {
    return process(data.toString(), file.toString());
  }

  private Process process(String... arguments) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(
        List.of(
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "-Xmx256m",
            "--enable-native-access=ALL-UNNAMED",
            "-cp",
            System.getProperty("java.class.path"),
            LoadProcess.class.getName()));
    command.addAll(List.of(arguments));
    Path errors = folder.resolve("errors.txt");
    return new ProcessBuilder(command)
        .redirectError(ProcessBuilder.Redirect.appendTo(errors.toFile()))
        .start();
  }

  /** Identifier to everything that was received for it. */
  private static Map<String, String> records(Catalogue catalogue) {
    Map<String, String> all = new TreeMap<>();
    for (StoredRecord one : catalogue.store.changedAfter(0, Integer.MAX_VALUE)) {
      String state = one.deleted() ? "gone" : one.payload().text();
      all.put(one.id(), one.nativeId() + one.format() + one.payload().namespaces() + state);
    }
    return all;
  }

  /** Records of which some change, come back or go within the same file. */
  private static String generated(Random random) {
    List<String> records = new ArrayList<>(RECORDS);
    for (int i = 0; i < RECORDS; i++) {
      String id = "r" + (random.nextInt(5) == 0 ? random.nextInt(i + 1) : i);
      records.add(random.nextInt(12) == 0 ? Oai.deleted(id) : Oai.record(id, title(random, i)));
    }
    return Oai.list(records);
  }

  /** A title that a few others nearby have too. */
  private static String title(Random random, int i) {
    return "An invented title of the kind " + (i / 4 + (random.nextInt(3) == 0 ? 1 : 0));
  }
}
