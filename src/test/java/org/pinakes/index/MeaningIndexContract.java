package org.pinakes.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pinakes.problem.IndexUnavailableException;

/** What every index of vectors must do. */
public interface MeaningIndexContract {
  /** Opens an index that keeps itself in a folder. */
  MeaningIndex open(Path folder);

  /** A vector of length 1 between two directions. */
  private static byte[] vector(double east, double north) {
    byte[] vector = new byte[384];
    double length = Math.hypot(east, north);
    vector[0] = (byte) Math.round(120 * east / length);
    vector[1] = (byte) Math.round(120 * north / length);
    return vector;
  }

  @Test
  default void theNearestComeFirst(@TempDir Path folder) {
    try (MeaningIndex index = open(folder)) {
      try (MeaningFeed feed = index.openFeed()) {
        feed.put("north", "a", vector(0, 1));
        feed.put("east", "b", vector(1, 0));
        feed.put("north-east", "c", vector(1, 1));
        feed.commit("somewhere");
      }
      assertThat(index.nearest(vector(0, 1), 3)).isEmpty();
      index.refresh();
      assertThat(index.nearest(vector(0.1, 1), 3)).containsExactly("north", "north-east", "east");
      assertThat(index.nearest(vector(1, 0.1), 1)).containsExactly("east");
      assertThat(index.size()).isEqualTo(3);
    }
  }

  @Test
  default void cosinesAreToldOfTheRecordsThatHaveAVector(@TempDir Path folder) {
    try (MeaningIndex index = open(folder)) {
      assertThat(index.cosines(vector(0, 1), List.of("north"))).containsExactly(Float.NaN);
      try (MeaningFeed feed = index.openFeed()) {
        feed.put("north", "a", vector(0, 1));
        feed.commit("");
        feed.put("east", "b", vector(1, 0));
        feed.commit("");
      }
      index.refresh();
      float[] cosines = index.cosines(vector(0, 1), List.of("east", "nowhere", "north", "north"));
      float length = 120f * 120 / 256 / 256;
      assertThat(cosines).containsExactly(0, Float.NaN, length, length);
      assertThat(index.vector("east")).hasValue(vector(1, 0));
      assertThat(index.vector("nowhere")).isEmpty();
    }
  }

  @Test
  default void aRecordHasOneVectorAndTheFeedKnowsOfWhichText(@TempDir Path folder) {
    try (MeaningIndex index = open(folder);
        MeaningFeed feed = index.openFeed()) {
      feed.put("north", "a", vector(0, 1));
      feed.commit("");
      assertThat(feed.has("north", "a")).isTrue();
      assertThat(feed.has("north", "b")).isFalse();
      feed.put("north", "b", vector(1, 0));
      feed.commit("");
      assertThat(feed.has("north", "a")).isFalse();
      assertThat(feed.has("north", "b")).isTrue();
      assertThat(feed.size()).isEqualTo(1);
      feed.remove("north");
      feed.commit("");
      assertThat(feed.has("north", "b")).isFalse();
      index.refresh();
      assertThat(index.nearest(vector(0, 1), 5)).isEmpty();
    }
  }

  @Test
  default void whatWasNotCommittedIsForgottenAndTheMarkStands(@TempDir Path folder) {
    try (MeaningIndex index = open(folder)) {
      try (MeaningFeed feed = index.openFeed()) {
        assertThat(feed.mark()).isEmpty();
        feed.put("north", "a", vector(0, 1));
        feed.commit("half-way");
        feed.put("east", "b", vector(1, 0));
      }
      try (MeaningFeed feed = index.openFeed()) {
        assertThat(feed.mark()).isEqualTo("half-way");
        assertThat(feed.has("north", "a")).isTrue();
        assertThat(feed.has("east", "b")).isFalse();
      }
    }
  }

  @Test
  default void oneHandWritesAtATime(@TempDir Path folder) {
    try (MeaningIndex index = open(folder);
        MeaningFeed feed = index.openFeed()) {
      assertThat(feed.size()).isZero();
      assertThatThrownBy(index::openFeed).isInstanceOf(IndexUnavailableException.class);
    }
  }

  @Test
  default void sweepingRemovesWhatIsGone(@TempDir Path folder) {
    try (MeaningIndex index = open(folder);
        MeaningFeed feed = index.openFeed()) {
      for (int i = 0; i < 1200; i++) {
        feed.put("record-" + i, "a", vector(i, 1));
      }
      feed.commit("");
      List<String> asked = new ArrayList<>();
      long gone =
          feed.sweep(ids -> {
            asked.addAll(ids);
            return ids.stream().filter(id -> !id.endsWith("7")).toList();
          });
      feed.commit("");
      assertThat(gone).isEqualTo(120);
      assertThat(asked).hasSize(1200).doesNotHaveDuplicates();
      assertThat(feed.size()).isEqualTo(1080);
    }
  }

  @Test
  default void amongThousandsTheGraphFindsNearlyAllOfTheNearest(@TempDir Path folder) {
    long seed = 20_261_126;
    Random random = new Random(seed);
    try (MeaningIndex index = open(folder)) {
      List<byte[]> vectors = new ArrayList<>();
      try (MeaningFeed feed = index.openFeed()) {
        for (int i = 0; i < 3000; i++) {
          byte[] vector = new byte[384];
          for (int k = 0; k < vector.length; k++) {
            vector[k] = (byte) Math.clamp(Math.round(random.nextGaussian() * 13), -127, 127);
          }
          vectors.add(vector);
          feed.put("record-" + i, "a", vector);
        }
        feed.commit("");
      }
      index.refresh();
      int found = 0;
      for (int i = 0; i < 100; i++) {
        byte[] near = vectors.get(i).clone();
        near[random.nextInt(near.length)] = 0;
        found += index.nearest(near, 10).contains("record-" + i) ? 1 : 0;
      }
      assertThat(found).as("seed " + seed).isGreaterThanOrEqualTo(98);
    }
  }
}
