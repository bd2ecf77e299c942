package org.pinakes.enrich.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.pinakes.yaml.Problems;
import org.pinakes.yaml.YamlMap;

class MatchingTest {
  private static final Path PAIRS = Path.of("src/test/resources/enrich/match/pairs.yaml");

  private final Matching matching = new Matching(EvidencePoints.standard());

  static Stream<Arguments> pairs() throws IOException {
    Problems problems = new Problems();
    YamlMap file =
        YamlMap.read(PAIRS.toString(), Files.readString(PAIRS, StandardCharsets.UTF_8), problems);
    FactsOfRecord facts = new FactsOfRecord();
    Stream<Arguments> pairs =
        file.maps("pairs").stream()
            .map(pair ->
                Arguments.of(
                    pair.text("about").orElseThrow(),
                    pair.text("expect").orElseThrow(),
                    facts.of(Invented.record("one", pair.map("one")), "one", "a"),
                    facts.of(Invented.record("other", pair.map("other")), "other", "b")))
            .toList()
            .stream();
    problems.throwIfAny();
    return pairs;
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("pairs")
  void aPairIsWhatALibrarianWouldSay(
      String about, String expected, MatchFacts one, MatchFacts other) {
    Verdict verdict = matching.decide(one, other);

    assertThat(told(verdict)).as(about + ": " + verdict).isEqualTo(expected);
    assertThat(matching.decide(other, one)).as("the other way round").isEqualTo(verdict);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("pairs")
  void whatIsSameOrRelatedSharesAKey(
      String about, String expected, MatchFacts one, MatchFacts other) {
    boolean shared =
        Stream.of(MatchKeys.of(one))
            .flatMap(keys -> java.util.Arrays.stream(keys).boxed())
            .anyMatch(key ->
                java.util.Arrays.stream(MatchKeys.of(other)).anyMatch(there -> there == key));

    assertThat(shared || expected.equals("apart")).as(about).isTrue();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("pairs")
  void factsSurvivePacking(String about, String expected, MatchFacts one, MatchFacts other) {
    assertThat(MatchFacts.read(one.packed())).as(about + expected).isEqualTo(one);
    assertThat(MatchFacts.read(other.packed())).isEqualTo(other);
  }

  @Test
  void aRecordHasFewKeysHoweverMuchItSays() {
    MatchFacts facts =
        new MatchFacts(
            "x-1",
            "x",
            MatchFacts.Kind.ARTICLE,
            MatchFacts.Notice.NONE,
            "a title that is much longer than forty letters and goes on for a while",
            "another one in the language of the work itself",
            false,
            2001,
            2002,
            "3",
            "1",
            "17",
            Collections.nCopies(6, "roe j"),
            "tides",
            Collections.nCopies(4, "1234-5679"),
            Collections.nCopies(4, "9780306406157"),
            java.util.List.of("10.9999/1", "10.9999/2", "10.9999/3"),
            "1",
            "pmc1",
            "",
            "");

    assertThat(MatchKeys.of(facts)).hasSize(MatchKeys.MOST).doesNotHaveDuplicates();
  }

  private static String told(Verdict verdict) {
    if (verdict.same(Matching.THRESHOLD)) {
      return "same";
    }
    return verdict.relation().isRelated()
        ? verdict.relation().name().toLowerCase(Locale.ROOT)
        : "apart";
  }
}
