package org.pinakes.index.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pinakes.index.CatalogIndex;
import org.pinakes.index.IndexDocument;
import org.pinakes.index.IndexFeed;

/** A writer that is killed leaves the index at its last commit. */
class KilledWriterTest {
  @TempDir Path folder;

  /** The process that is killed: commits two documents, and puts more without a commit. */
  static final class Victim {
    private Victim() {}

    public static void main(String[] arguments) throws InterruptedException {
      CatalogIndex index = LuceneCatalogIndex.open(Path.of(arguments[0]));
      IndexFeed feed = index.openFeed();
      put(feed, "a");
      put(feed, "b");
      feed.commit(42);
      put(feed, "c");
      feed.remove("a");
      System.out.println("ready");
      Thread.currentThread().join();
    }

    private static void put(IndexFeed feed, String id) {
      feed.put(IndexDocument.builder().add("id", id).add("title", id).build(), true);
    }
  }

  @Test
  void theIndexIsAsItWasCommittedAndCanBeWrittenAtOnce() throws Exception {
    Process victim =
        new ProcessBuilder(
                ProcessHandle.current().info().command().orElse("java"),
                "-Xmx256m",
                "-cp",
                System.getProperty("java.class.path"),
                Victim.class.getName(),
                folder.toString())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    awaitReady(victim);
    victim.destroyForcibly();
    assertThat(victim.waitFor(60, TimeUnit.SECONDS)).isTrue();
    try (CatalogIndex index = LuceneCatalogIndex.open(folder)) {
      assertThat(index.sequence()).isEqualTo(42);
      assertThat(index.documents()).isEqualTo(2);
      assertThat(index.check()).isEmpty();
      try (IndexFeed feed = index.openFeed()) {
        assertThat(feed.sequence()).isEqualTo(42);
      }
    }
  }

  private static void awaitReady(Process victim) throws IOException {
    BufferedReader said = victim.inputReader(StandardCharsets.UTF_8);
    String line = said.readLine();
    while (line != null && !line.equals("ready")) {
      line = said.readLine();
    }
    assertThat(line).isEqualTo("ready");
  }
}
