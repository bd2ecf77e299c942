package org.pinakes.ingest.meaning;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pinakes.enrich.meaning.HashedWords;
import org.pinakes.enrich.meaning.MeaningModel;
import org.pinakes.index.CatalogIndex;
import org.pinakes.index.IndexDocument;
import org.pinakes.index.IndexFeed;
import org.pinakes.index.MeaningFeed;
import org.pinakes.index.MeaningIndex;
import org.pinakes.index.lucene.LuceneCatalogIndex;
import org.pinakes.index.lucene.LuceneMeaningIndex;
import org.pinakes.store.meaning.VectorBase;

class MeaningFollowerTest {
  @TempDir private Path folder;

  private final HashedWords model = new HashedWords(Map.of());
  private CatalogIndex catalogue;
  private MeaningIndex vectors;

  @BeforeEach
  void open() {
    catalogue = LuceneCatalogIndex.open(folder.resolve("index"));
    vectors = LuceneMeaningIndex.open(folder.resolve("meaning/index"));
    try (IndexFeed feed = catalogue.openFeed()) {
      for (int i = 0; i < 20; i++) {
        String title = "Record " + "abcdefghijklmnopqrst".charAt(i);
        feed.put(IndexDocument.builder().add("id", "r" + i).add("title", title).build(), true);
      }
      feed.commit(20);
    }
    catalogue.refresh();
  }

  @AfterEach
  void close() {
    vectors.close();
    catalogue.close();
  }

  private MeaningFollower.Parts parts() {
    return new MeaningFollower.Parts() {
      @Override
      public MeaningModel model() {
        return model;
      }

      @Override
      public VectorBase kept() {
        return VectorBase.open(folder.resolve("meaning"));
      }
    };
  }

  @Test
  void itWorksOnlyWhileNobodyIsBusyAndStopsWhenItIsTold() throws InterruptedException {
    CountDownLatch twice = new CountDownLatch(2);
    AtomicBoolean seenBusy = new AtomicBoolean();
    try (MeaningFollower follower =
        new MeaningFollower(
            catalogue,
            vectors,
            parts(),
            () -> {
              seenBusy.set(true);
              twice.countDown();
              return true;
            })) {
      follower.start();
      assertThat(twice.await(1, TimeUnit.MINUTES)).isTrue();
    }
    assertThat(seenBusy).isTrue();
    assertThat(model.computed()).hasSize(8);
    try (VectorBase kept = parts().kept()) {
      assertThat(kept.size()).isEqualTo(8);
    }
  }

  @Test
  void whatItDoesIsMeasuredAndWhatIsKeptIsNotComputedAgain() throws InterruptedException {
    SimpleMeterRegistry registry = new SimpleMeterRegistry();
    CountDownLatch done = new CountDownLatch(3);
    try (MeaningFollower follower =
        new MeaningFollower(
            catalogue,
            vectors,
            parts(),
            () -> {
              done.countDown();
              return false;
            })) {
      follower.meters().bindTo(registry);
      follower.start();
      assertThat(done.await(1, TimeUnit.MINUTES)).isTrue();
    }
    assertThat(registry.get("pinakes.meaning.computed").functionCounter().count()).isEqualTo(20);
    assertThat(model.computed()).hasSize(20);
    try (VectorBase kept = parts().kept();
        MeaningFeed feed = vectors.openFeed()) {
      assertThat(new MeaningWork(catalogue, feed, kept, model).run(computed -> true)).isTrue();
      assertThat(feed.size()).isEqualTo(20);
    }
    assertThat(model.computed()).hasSize(20);
  }
}
