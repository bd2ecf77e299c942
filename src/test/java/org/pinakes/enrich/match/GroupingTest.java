package org.pinakes.enrich.match;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pinakes.enrich.match.Invented.article;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.pinakes.enrich.match.Verdict.Relation;

class GroupingTest {
  private static final int THRESHOLD = 70;

  private final MatchFacts a1 = article("a", "a-1", "Shells remember the moon", "Roe, J", 2000);
  private final MatchFacts a2 = article("a", "a-2", "Shells remember the moon", "Roe, J", 2000);
  private final MatchFacts b1 = article("b", "b-1", "Shells remember the moon", "Roe, J", 2000);
  private final MatchFacts c1 = article("c", "c-1", "Shells remember the moon", "Roe, J", 2000);

  @Test
  void recordsOfThreeSourcesMakeOneGroup() {
    Map<String, Integer> scores = Map.of("a-1 b-1", 90, "b-1 c-1", 80, "a-1 c-1", 85);

    assertThat(groups(scores, List.of(a1, b1, c1))).containsExactly("a-1 b-1 c-1");
  }

  @Test
  void aBridgeDoesNotChainStrangers() {
    Map<String, Integer> scores = Map.of("a-1 b-1", 90, "b-1 c-1", 80, "a-1 c-1", 10);

    assertThat(groups(scores, List.of(a1, b1, c1))).containsExactly("a-1 b-1");
  }

  @Test
  void neverTwoOfOneSource() {
    Map<String, Integer> scores = Map.of("a-1 b-1", 80, "a-2 b-1", 90, "a-1 a-2", 100);

    assertThat(groups(scores, List.of(a1, a2, b1))).containsExactly("a-2 b-1");
  }

  @Test
  void groupsDoNotDependOnTheOrderOfPairs() {
    long seed = Long.getLong("pinakes.seed", System.nanoTime());
    System.out.println("GroupingTest: -Dpinakes.seed=" + seed);
    Random random = new Random(seed);
    for (int round = 0; round < 200; round++) {
      List<MatchFacts> records = new ArrayList<>();
      for (int i = 0; i < 8; i++) {
        String source = "abcd".substring(i % 4, i % 4 + 1);
        records.add(article(source, source + "-" + i, "Shells and the moon", "Roe, J", 2000));
      }
      int salt = random.nextInt();
      Grouping grouping =
          new Grouping((one, other) -> scored(score(one, other, salt)), THRESHOLD, none -> false);
      List<Grouping.Pair> pairs = pairs(records, salt);
      List<List<MatchFacts>> expected = grouping.of(pairs);

      Collections.shuffle(pairs, random);

      assertThat(grouping.of(pairs)).isEqualTo(expected);
    }
  }

  private static List<Grouping.Pair> pairs(List<MatchFacts> records, int salt) {
    List<Grouping.Pair> pairs = new ArrayList<>();
    for (MatchFacts one : records) {
      for (MatchFacts other : records) {
        int score = score(one, other, salt);
        if (one.id().compareTo(other.id()) < 0 && score >= THRESHOLD) {
          pairs.add(new Grouping.Pair(one, other, score, false));
        }
      }
    }
    return pairs;
  }

  private static int score(MatchFacts one, MatchFacts other, int salt) {
    int both = one.id().hashCode() * other.id().hashCode();
    return Math.floorMod((both ^ salt) * 0x9E3779B1, 10) * 10;
  }

  private static List<String> groups(Map<String, Integer> scores, List<MatchFacts> records) {
    Grouping.Decider decider = (one, other) -> scored(scores.getOrDefault(key(one, other), 0));
    List<Grouping.Pair> pairs = new ArrayList<>();
    for (MatchFacts one : records) {
      for (MatchFacts other : records) {
        int score = scores.getOrDefault(one.id() + " " + other.id(), 0);
        if (score >= THRESHOLD) {
          pairs.add(new Grouping.Pair(one, other, score, false));
        }
      }
    }
    return new Grouping(decider, THRESHOLD, none -> false)
        .of(pairs).stream()
            .map(group -> String.join(" ", group.stream().map(MatchFacts::id).toList()))
            .toList();
  }

  private static String key(MatchFacts one, MatchFacts other) {
    return one.id().compareTo(other.id()) < 0
        ? one.id() + " " + other.id()
        : other.id() + " " + one.id();
  }

  private static Verdict scored(int score) {
    return new Verdict(score, Relation.SCORED, List.of());
  }
}
