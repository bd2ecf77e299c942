package org.pinakes.store.matches;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pinakes.store.matches.KeyTable.KeyEntry;

class MatchBaseTest {
  private static final KnownPair SAME = new KnownPair(1, 2, true, 91, "SCORED", "title-same +48");

  @TempDir Path folder;

  @Test
  void recordsAndKeysAreFoundAgain() {
    try (MatchBase base = MatchBase.open(folder, 1)) {
      base.facts().write(Map.of(1L, "facts of 1", 2L, "facts of 2"), List.of());
      base.keys()
          .write(
              List.of(new KeyEntry(10, 2), new KeyEntry(-20, 1), new KeyEntry(10, 1)), List.of());
      base.addSource("sea");
      base.commit(7);
    }
    try (MatchBase base = MatchBase.open(folder, 1)) {
      assertThat(base.sequence()).isEqualTo(7);
      assertThat(base.sources()).containsExactly("sea");
      assertThat(base.form()).isEqualTo(1);
      assertThat(base.facts().of(List.of(1L, 2L, 3L)))
          .isEqualTo(Map.of(1L, "facts of 1", 2L, "facts of 2"));
      assertThat(base.keys().holders(List.of(10L, -20L, 99L)))
          .isEqualTo(Map.of(10L, Set.of(1L, 2L), -20L, Set.of(1L)));

      base.facts().write(Map.of(), List.of(2L));
      base.keys().write(List.of(), List.of(new KeyEntry(10, 2)));
      assertThat(base.facts().of(List.of(2L))).isEmpty();
      assertThat(base.keys().holders(List.of(10L))).isEqualTo(Map.of(10L, Set.of(1L)));
    }
  }

  @Test
  void manyNumbersAreAskedForAtOnce() {
    try (MatchBase base = MatchBase.open(folder, 1)) {
      Map<Long, String> facts = new HashMap<>();
      List<KeyEntry> keys = new ArrayList<>();
      List<Long> numbers = new ArrayList<>();
      for (long number = 1; number <= 1500; number++) {
        facts.put(number, "facts");
        keys.add(new KeyEntry(number * 3, number));
        numbers.add(number);
      }
      base.facts().write(facts, List.of());
      base.keys().write(keys, List.of());

      assertThat(base.facts().of(numbers)).hasSize(1500);
      assertThat(base.keys().holders(numbers.stream().map(number -> number * 3).toList()))
          .hasSize(1500);
    }
  }

  @Test
  void factsArePackedAndComeBackAsTheyWere() {
    Map<Long, String> facts = new HashMap<>();
    for (long number = 1; number <= 2000; number++) {
      String title = "the tides of the moon and the shells of the sea number " + number * number;
      facts.put(number, "source-" + number + "\u001e" + title + "\u001eroe j\u001fčapek k");
    }
    try (MatchBase base = MatchBase.open(folder, 1)) {
      base.facts().write(Map.of(5000L, "before there is a dictionary"), List.of());
      base.facts().write(facts, List.of());
      base.commit(1);
    }
    try (MatchBase base = MatchBase.open(folder, 1)) {
      assertThat(base.facts().of(facts.keySet())).isEqualTo(facts);
      assertThat(base.facts().of(List.of(5000L))).containsValue("before there is a dictionary");
      String changed = "x".repeat(70_000);
      base.facts().write(Map.of(1L, changed), List.of());
      assertThat(base.facts().of(List.of(1L))).containsValue(changed);
    }
  }

  @Test
  void heavyKeysArePassedOver() {
    try (MatchBase base = MatchBase.open(folder, 1)) {
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
    try (MatchBase base = MatchBase.open(folder, 1)) {
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
    try (MatchBase base = MatchBase.open(folder, 1)) {
      base.groups().set(List.of(1L, 2L), Map.of(2L, "merged-a", 1L, "merged-a"));
      assertThat(base.groups().members("merged-a")).containsExactly(1L, 2L);
      assertThat(base.groups().mergedIds(List.of(2L, 3L))).isEqualTo(Map.of(2L, "merged-a"));

      base.groups().set(List.of(2L), Map.of());
      assertThat(base.groups().members("merged-a")).containsExactly(1L);
    }
  }

  @Test
  void whatWasTouchedOutlastsACrashUntilTheIndexIsCommitted() {
    try (MatchBase base = MatchBase.open(folder, 1)) {
      base.touch(Map.of("merged-a", 0L, "b-2", 2L));
      base.commit(5);
      base.touch(Map.of("lost", 0L));
    }
    try (MatchBase base = MatchBase.open(folder, 1)) {
      assertThat(base.touched()).isEqualTo(Map.of("b-2", 2L, "merged-a", 0L));
      base.confirm();
      base.commit(6);
    }
    try (MatchBase base = MatchBase.open(folder, 1)) {
      assertThat(base.touched()).isEmpty();
    }
  }

  @Test
  void whatWasNotCommittedIsForgotten() {
    try (MatchBase base = MatchBase.open(folder, 1)) {
      base.pairs().add(List.of(SAME));
    }
    try (MatchBase base = MatchBase.open(folder, 1)) {
      assertThat(base.pairs().all()).isEmpty();
      assertThat(base.sequence()).isZero();
    }
  }

  @Test
  void aBaseIsRemovedWithAllItsFiles() {
    try (MatchBase base = MatchBase.open(folder, 1)) {
      base.commit(1);
    }
    assertThat(MatchBase.isIn(folder)).isTrue();
    MatchBase.remove(folder);
    assertThat(folder).isEmptyDirectory();
  }
}
