package org.pinakes.ingest.meaning;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pinakes.enrich.meaning.HashedWords;
import org.pinakes.index.CatalogIndex;
import org.pinakes.index.IndexDocument;
import org.pinakes.index.IndexFeed;
import org.pinakes.index.MeaningFeed;
import org.pinakes.index.MeaningIndex;
import org.pinakes.index.lucene.LuceneCatalogIndex;
import org.pinakes.index.lucene.LuceneMeaningIndex;
import org.pinakes.store.meaning.VectorBase;

class MeaningWorkTest {
  @TempDir private Path folder;

  private final HashedWords model = new HashedWords(Map.of("cetacean", "whale"));
  private CatalogIndex catalogue;
  private MeaningIndex vectors;

  @BeforeEach
  void open() {
    catalogue = LuceneCatalogIndex.open(folder.resolve("index"));
    vectors = LuceneMeaningIndex.open(folder.resolve("meaning/index"));
  }

  @AfterEach
  void close() {
    vectors.close();
    catalogue.close();
  }

  private static IndexDocument document(String id, String title, String description) {
    return IndexDocument.builder()
        .add("id", id)
        .add("title", title)
        .add("description", description)
        .build();
  }

  private void load(int from, int to) {
    List<IndexDocument> some = new ArrayList<>();
    for (int i = from; i < to; i++) {
      some.add(document("record-" + i, "Record", "Number " + Integer.toString(i, 26) + "z."));
    }
    load(some.toArray(IndexDocument[]::new));
  }

  private void load(IndexDocument... documents) {
    try (IndexFeed feed = catalogue.openFeed()) {
      for (IndexDocument document : documents) {
        feed.put(document, false);
      }
      feed.commit(feed.sequence() + documents.length);
    }
    catalogue.refresh();
  }

  /** Works until somebody says no. */
  private boolean work(MeaningWork.Going going) {
    try (VectorBase kept = VectorBase.open(folder.resolve("meaning"));
        MeaningFeed feed = vectors.openFeed()) {
      return new MeaningWork(catalogue, feed, kept, model).run(going);
    } finally {
      vectors.refresh();
    }
  }

  private boolean work() {
    return work(computed -> true);
  }

  @Test
  void everyRecordGetsTheVectorOfItsTitleAndAbstract() {
    load(
        document("whales", "The cetacean", "Its life."),
        document("tea", "Tea", ""),
        document("silent", "", ""));
    assertThat(work()).isTrue();
    assertThat(vectors.size()).isEqualTo(2);
    assertThat(model.computed()).containsExactlyInAnyOrder("The cetacean. Its life.", "Tea");
    assertThat(vectors.nearest(model.query("life of a whale"), 1)).containsExactly("whales");
  }

  @Test
  void onlyWhatIsNewOrDifferentIsComputed() {
    load(0, 40);
    work();
    load(document("record-3", "Record", "Something else."), document("new", "New", ""));
    load(document("record-4", "Record", "Number 4z."));
    work();
    assertThat(model.computed()).hasSize(42).doesNotHaveDuplicates();
    assertThat(vectors.size()).isEqualTo(41);
    assertThat(vectors.nearest(model.query("Record. Something else."), 1))
        .containsExactly("record-3");
  }

  @Test
  void workThatWasKilledGoesOnWhereItWas() {
    load(0, 100);
    for (int run = 1; run <= 3; run++) {
      int[] batches = {0};
      assertThat(work(computed -> computed == 0 || ++batches[0] < 2)).isFalse();
      assertThat(model.computed()).hasSize(run * 16).doesNotHaveDuplicates();
    }
    assertThat(work()).isTrue();
    assertThat(model.computed()).hasSize(100).doesNotHaveDuplicates();
    assertThat(vectors.size()).isEqualTo(100);
  }

  @Test
  void anIndexBuiltAnewComputesNothingAgain() {
    load(0, 60);
    work();
    try (IndexFeed rebuild = catalogue.openRebuild()) {
      for (int i = 0; i < 60; i++) {
        rebuild.put(
            document("record-" + i, "Record", "Number " + Integer.toString(i, 26) + "z."), true);
      }
      rebuild.commit(60);
      rebuild.promote();
    }
    catalogue.refresh();
    assertThat(work()).isTrue();
    assertThat(model.computed()).hasSize(60);
    assertThat(vectors.size()).isEqualTo(60);
  }

  @Test
  void aLostIndexOfVectorsIsMadeFromWhatIsKept() {
    load(0, 30);
    work();
    vectors.close();
    vectors = LuceneMeaningIndex.open(folder.resolve("meaning/another"));
    assertThat(work()).isTrue();
    assertThat(model.computed()).hasSize(30);
    assertThat(vectors.size()).isEqualTo(30);
  }

  @Test
  void vectorsOfRecordsThatAreGoneGoWhenTheyAreMany() {
    load(0, 50);
    work();
    try (IndexFeed feed = catalogue.openFeed()) {
      for (int i = 0; i < 20; i++) {
        feed.remove("record-" + i);
      }
      feed.commit(99);
    }
    catalogue.refresh();
    work();
    assertThat(vectors.size()).isEqualTo(30);
    assertThat(vectors.vector("record-5")).isEmpty();
    assertThat(vectors.vector("record-25")).isPresent();
  }

  @Test
  void aRecordThatSaysNothingAnyMoreLosesItsVector() {
    load(document("tea", "Tea", ""), document("whales", "Whales", ""));
    work();
    load(document("tea", "", ""));
    work();
    assertThat(vectors.vector("tea")).isEmpty();
    assertThat(vectors.vector("whales")).isPresent();
  }

  @Test
  void aLongAbstractIsReadInPart() {
    String text = MeaningText.of(document("long", "Title", "😀".repeat(9000)));
    assertThat(text).startsWith("Title. 😀").hasSizeLessThan(5000);
    assertThat(text.codePoints().filter(c -> c == 0x1F600).count()).isEqualTo(2000 - 7);
  }
}
