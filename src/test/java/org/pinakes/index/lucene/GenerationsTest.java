package org.pinakes.index.lucene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pinakes.index.CatalogIndex;
import org.pinakes.index.IndexDocument;
import org.pinakes.index.IndexFeed;
import org.pinakes.problem.IndexUnavailableException;

/** The folders of an index: what comes, what goes, what is damaged. */
class GenerationsTest {
  @TempDir Path folder;

  private static IndexDocument document(String id) {
    return IndexDocument.builder().add("id", id).add("title", "Title of " + id).build();
  }

  private void fill(CatalogIndex index, String... ids) {
    try (IndexFeed feed = index.openFeed()) {
      for (String id : ids) {
        feed.put(document(id), true);
      }
      feed.commit(ids.length);
    }
    index.refresh();
  }

  private List<String> generations() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.startsWith("generation-"))
          .sorted()
          .toList();
    }
  }

  @Test
  void theOldGenerationGoesWhenItsWriterHasClosed() throws IOException {
    try (CatalogIndex index = LuceneCatalogIndex.open(folder)) {
      fill(index, "a", "b");
      try (IndexFeed follower = index.openFeed()) {
        try (IndexFeed rebuild = index.openRebuild()) {
          rebuild.put(document("c"), true);
          rebuild.commit(5);
          rebuild.promote();
        }
        assertThat(generations()).containsExactly("generation-1", "generation-2");
        follower.put(document("late"), false);
        follower.commit(3);
        assertThat(follower.current()).isFalse();
      }
      assertThat(generations()).containsExactly("generation-2");
      assertThat(index.fetch("a")).as("a reader goes on undisturbed").isPresent();
      assertThat(index.refresh()).isTrue();
      assertThat(index.fetch("c")).isPresent();
      assertThat(index.fetch("late")).isEmpty();
    }
  }

  @Test
  void aRebuildThatWasCutShortLeavesNothing() throws IOException {
    try (CatalogIndex index = LuceneCatalogIndex.open(folder)) {
      fill(index, "a");
      try (IndexFeed rebuild = index.openRebuild()) {
        rebuild.put(document("b"), true);
        rebuild.commit(1);
      }
      try (IndexFeed rebuild = index.openRebuild()) {
        assertThat(generations()).hasSize(2);
        assertThat(rebuild.sequence()).isZero();
      }
      index.refresh();
      assertThat(index.fetch("a")).isPresent();
    }
  }

  @Test
  void damagedFilesAreFoundAndSaid() throws IOException {
    try (CatalogIndex index = LuceneCatalogIndex.open(folder)) {
      fill(index, "a", "b", "c");
      assertThat(index.check()).isEmpty();
      Path damaged = fileEndingWith(".fdt");
      byte[] bytes = Files.readAllBytes(damaged);
      bytes[bytes.length / 2] ^= 0x55;
      Files.write(damaged, bytes);
      assertThat(index.check()).isNotEmpty();
    }
  }

  @Test
  void anIndexThatCannotBeReadSaysWhatToDo() throws IOException {
    try (CatalogIndex index = LuceneCatalogIndex.open(folder)) {
      fill(index, "a");
    }
    Path segments = folder.resolve("generation-1/segments_1");
    Files.write(segments, new byte[] {1, 2, 3});
    assertThatThrownBy(() -> LuceneCatalogIndex.open(folder))
        .isInstanceOf(IndexUnavailableException.class)
        .hasMessageContaining("reindex");
  }

  private Path fileEndingWith(String suffix) throws IOException {
    try (Stream<Path> files = Files.list(folder.resolve("generation-1"))) {
      return files.filter(file -> file.toString().endsWith(suffix)).findFirst().orElseThrow();
    }
  }
}
