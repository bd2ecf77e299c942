package org.pinakes.store.matches;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pinakes.store.matches.KeyTable.KeyEntry;

class MatchBaseTest {
  private static final KnownPair SAME = new KnownPair(1, 2, true, 91, "SCORED", "title-same +48");

  @TempDir Path folder;

  private static KnownRecord record(long number, long... keys) {
    return new KnownRecord(number, "facts of " + number, keys);
  }

  @Test
  void recordsAndKeysAreFoundAgain() {
    try (MatchBase base = MatchBase.open(folder)) {
      base.facts().write(List.of(record(1, 10, -20), record(2, 10)), List.of());
      base.keys()
          .write(
              List.of(new KeyEntry(10, 2), new KeyEntry(-20, 1), new KeyEntry(10, 1)), List.of());
      base.addSource("sea");
      base.commit(7);
    }
    try (MatchBase base = MatchBase.open(folder)) {
      assertThat(base.sequence()).isEqualTo(7);
      assertThat(base.sources()).containsExactly("sea");
      assertThat(base.facts().of(List.of(1L, 2L, 3L))).containsOnlyKeys(1L, 2L);
      assertThat(base.facts().of(List.of(1L)).values())
          .allSatisfy(one -> {
            assertThat(one.facts()).isEqualTo("facts of 1");
            assertThat(one.keys()).containsExactly(10, -20);
          });
      assertThat(base.keys().holders(List.of(10L, -20L, 99L)))
          .isEqualTo(Map.of(10L, Set.of(1L, 2L), -20L, Set.of(1L)));

      base.facts().write(List.of(), List.of(record(2, 10)));
      base.keys().write(List.of(), List.of(new KeyEntry(10, 2)));
      assertThat(base.facts().of(List.of(2L))).isEmpty();
      assertThat(base.keys().holders(List.of(10L))).isEqualTo(Map.of(10L, Set.of(1L)));
    }
  }

  @Test
  void manyNumbersAreAskedForAtOnce() {
    try (MatchBase base = MatchBase.open(folder)) {
      List<KnownRecord> records = new ArrayList<>();
      List<KeyEntry> keys = new ArrayList<>();
      List<Long> numbers = new ArrayList<>();
      for (long number = 1; number <= 1500; number++) {
        records.add(record(number, number * 3));
        keys.add(new KeyEntry(number * 3, number));
        numbers.add(number);
      }
      base.facts().write(records, List.of());
      base.keys().write(keys, List.of());

      assertThat(base.facts().of(numbers)).hasSize(1500);
      assertThat(base.keys().holders(numbers.stream().map(number -> number * 3).toList()))
          .hasSize(1500);
    }
  }

  @Test
  void heavyKeysArePassedOver() {
    try (MatchBase base = MatchBase.open(folder)) {
      base.keys().write(List.of(new KeyEntry(10, 1), new KeyEntry(10, 2)), List.of());
      base.keys().setHeavy(10, true);
      assertThat(base.keys().holders(List.of(10L))).isEmpty();
      assertThat(base.keys().count(10)).isEqualTo(2);
      assertThat(base.keys().heavy()).isEqualTo(1);
      base.keys().setHeavy(10, false);
      assertThat(base.keys().holders(List.of(10L))).hasSize(1);
    }
  }

  @Test
  void aPairIsSeenFromBothSides() {
    try (MatchBase base = MatchBase.open(folder)) {
      base.pairs().add(List.of(SAME));
      assertThat(base.pairs().of(List.of(1L))).containsExactly(SAME);
      assertThat(base.pairs().of(List.of(2L))).containsExactly(SAME.turned());
      assertThat(base.pairs().all()).containsExactly(SAME);

      base.pairs().forget(List.of(SAME.turned()));
      assertThat(base.pairs().of(List.of(1L, 2L))).isEmpty();
    }
  }

  @Test
  void membersJoinAndLeave() {
    try (MatchBase base = MatchBase.open(folder)) {
      base.groups().set(List.of(1L, 2L), Map.of(2L, "merged-a", 1L, "merged-a"));
      assertThat(base.groups().members("merged-a")).containsExactly(1L, 2L);
      assertThat(base.groups().mergedIds(List.of(2L, 3L))).isEqualTo(Map.of(2L, "merged-a"));

      base.groups().set(List.of(2L), Map.of());
      assertThat(base.groups().members("merged-a")).containsExactly(1L);
    }
  }

  @Test
  void whatWasTouchedOutlastsACrashUntilTheIndexIsCommitted() {
    try (MatchBase base = MatchBase.open(folder)) {
      base.touch(Map.of("merged-a", 0L, "b-2", 2L));
      base.commit(5);
      base.touch(Map.of("lost", 0L));
    }
    try (MatchBase base = MatchBase.open(folder)) {
      assertThat(base.touched()).isEqualTo(Map.of("b-2", 2L, "merged-a", 0L));
      base.confirm();
      base.commit(6);
    }
    try (MatchBase base = MatchBase.open(folder)) {
      assertThat(base.touched()).isEmpty();
    }
  }

  @Test
  void whatWasNotCommittedIsForgotten() {
    try (MatchBase base = MatchBase.open(folder)) {
      base.pairs().add(List.of(SAME));
    }
    try (MatchBase base = MatchBase.open(folder)) {
      assertThat(base.pairs().all()).isEmpty();
      assertThat(base.sequence()).isZero();
    }
  }

  @Test
  void aBaseIsRemovedWithAllItsFiles() {
    try (MatchBase base = MatchBase.open(folder)) {
      base.commit(1);
    }
    assertThat(MatchBase.isIn(folder)).isTrue();
    MatchBase.remove(folder);
    assertThat(folder).isEmptyDirectory();
  }
}
