package org.pinakes.mapping.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.pinakes.yaml.Problems;

/** What each rule does is told by the examples of docs/profiles.md; here are the corners. */
class RulesTest {
  private final Map<String, List<String>> document = new LinkedHashMap<>();

  @Test
  void rulesRunFromTopToBottomAndShortFormsBeforeThem() {
    document.put("format", List.of("text"));
    Map<String, List<String>> changed =
        run(
            """
            drop: genre
            copy: {format: genre}
            values: {format: {text: Text}}
            rules:
              - map: format
                values: {Text: Book, text: never}
              - copy: format
                to: topic
              - delete: format
            """);
    assertThat(changed).containsOnlyKeys("topic");
    assertThat(changed.get("topic")).containsExactly("Book");
  }

  @Test
  void aFieldThatIsWrittenHasNoEmptyValueAndNoneTwice() {
    document.put("topic", List.of("Sea", "Ocean", "Lake"));
    assertThat(run("rules: [{map: topic, values: {Ocean: Sea, Lake: ''}}]").get("topic"))
        .containsExactly("Sea");
  }

  @Test
  void aRuleThatFindsNothingToDoWritesNothing() {
    document.put("topic", List.of("Sea", "Sea"));
    Fields fields = new Fields(document);
    RulesOf.yaml(
            """
            rules:
              - {map: topic, values: {Ocean: Sea}}
              - {replace: topic, matching: x, with: y}
              - {limit: topic, count: 2}
              - {extract: topic, matching: '\\d+', to: isbn}
              - {delete: topic, matching: '^$'}
            """)
        .apply(fields);
    assertThat(fields.written()).isEmpty();
    assertThat(fields.values()).isEqualTo(document);
  }

  @Test
  void conditionsAreTrueOfAnyValue() {
    document.put("format", List.of("Book", "Online"));
    document.put("title", List.of("A thesis on tides"));
    for (String holds :
        List.of(
            "{has: format}",
            "{has: [isbn, title]}",
            "{field: format, is: Online}",
            "{field: format, in: [Map, Book]}",
            "{field: title, matches: '(?i)THESIS'}",
            "{not: {has: isbn}}",
            "{not: [{has: isbn}, {has: title}]}",
            "[{has: format}, {has: title}]",
            "{all: [{has: format}, {not: {has: isbn}}]}",
            "{any: [{has: isbn}, {has: title}]}")) {
      assertThat(run("rules: [{set: {genre: yes}, when: " + holds + "}]")).containsKey("genre");
    }
    for (String fails :
        List.of(
            "{has: isbn}",
            "{field: format, is: book}",
            "{field: isbn, matches: '.*'}",
            "{not: {has: format}}",
            "[{has: format}, {has: isbn}]",
            "{any: [{has: isbn}, {has: issn}]}")) {
      assertThat(run("rules: [{set: {genre: yes}, when: " + fails + "}]"))
          .doesNotContainKey("genre");
    }
  }

  @Test
  void aDollarThatNamesNoGroupStandsForItself() {
    document.put("note_str_mv", List.of("cost 5"));
    assertThat(
            run("rules: [{replace: note_str_mv, matching: 'cost (\\d)', with: '$$$1 = US$ $1$'}]")
                .get("note_str_mv"))
        .containsExactly("$5 = US$ 5$");
  }

  @Test
  void aLongValueEndsAtAWordAndCountsCharactersNotUnits() {
    document.put("description", List.of("one two three", "😀😀😀😀", "short"));
    assertThat(run("rules: [{limit: description, length: 9}]").get("description"))
        .containsExactly("one two…", "😀😀😀😀", "short");
    assertThat(run("rules: [{limit: description, length: 3}]").get("description"))
        .containsExactly("on…", "😀😀…", "sh…");
  }

  @Test
  @Timeout(20)
  void aPatternThatRunsAwayElsewhereTakesNoTimeHere() {
    document.put("title", List.of("a".repeat(50_000) + "!"));
    Map<String, List<String>> changed =
        run("rules: [{delete: title, matching: '^(a+)+$'}, {delete: title, matching: '(a|a)*b'}]");
    assertThat(changed.get("title")).hasSize(1);
  }

  @Test
  void valuesMayStandInAFileBesideTheProfile(@TempDir Path folder) throws IOException {
    Files.writeString(
        folder.resolve("languages.csv"),
        "\uFEFF# ours\nfrom;to\nspa;Spanish\n\"a;\"\"b\"\"\";Tagalog\ngone;\n");
    document.put("topic", List.of("spa", "a;\"b\"", "gone", "other"));
    Problems problems = new Problems();
    Fields fields = new Fields(document);
    RulesOf.read(folder, "values: {topic: languages.csv}", problems).apply(fields);
    assertThat(problems.found()).isEmpty();
    assertThat(fields.all("topic")).containsExactly("Spanish", "Tagalog", "other");
  }

  @Test
  void aTraceTellsWhatEachRuleDidAndWhere() {
    document.put("topic", List.of("Sea"));
    Fields fields = new Fields(document);
    List<RuleStep> steps =
        RulesOf.yaml(
                """
                drop: genre
                rules:
                  - name: lakes are seas
                    map: topic
                    values: {Sea: Ocean}
                  - set: {building: Main}
                    when: {has: isbn}
                """)
            .trace(fields);
    assertThat(steps)
        .containsExactly(
            new RuleStep(1, "drop genre", true, List.of()),
            new RuleStep(
                3,
                "lakes are seas",
                true,
                List.of(new RuleStep.Change("topic", List.of("Sea"), List.of("Ocean")))),
            new RuleStep(6, "set building", false, List.of()));
  }

  @Test
  void noRuleFailsWhateverTheValuesAre() {
    long seed = new Random().nextLong();
    Random random = new Random(seed);
    List<String> rules =
        List.of(
            "{map: topic, values: {a: b}, others: drop}",
            "{move: [topic, genre], to: [genre, topic]}",
            "{copy: topic, to: topic}",
            "{split: topic, at: ' '}",
            "{split: topic, matching: '^|x*'}",
            "{join: [topic, genre], to: topic}",
            "{join: genre}",
            "{replace: [topic, genre], matching: 'x*', with: '$0$'}",
            "{replace: topic, matching: '(a)|(.)', with: '$2$1$$'}",
            "{extract: topic, matching: '(x)?', to: genre}",
            "{limit: [topic, genre], count: 3, length: 2}",
            "{first: [genre, topic], to: genre}",
            "{delete: topic, matching: '[^a]'}",
            "{formats: [{when: {field: topic, matches: '.'}, is: A}, {is: B}]}");
    for (int round = 0; round < 300; round++) {
      document.put("topic", values(random));
      document.put("genre", values(random));
      String some =
          String.join(", ", random.ints(5, 0, rules.size()).mapToObj(rules::get).toList());
      Map<String, List<String>> changed = run("rules: [" + some + "]");
      assertThat(changed.values())
          .as("seed %d, %s", seed, some)
          .allSatisfy(values -> assertThat(values).isNotEmpty());
    }
  }

  private static List<String> values(Random random) {
    List<String> bits = List.of("a", "x", " ", "😀", "\ud83d", "\u0000", "é", "$1", "\\");
    return random
        .ints(random.nextInt(1, 5), 1, 8)
        .mapToObj(length ->
            String.join("", random.ints(length, 0, bits.size()).mapToObj(bits::get).toList()))
        .toList();
  }

  @Test
  void rulesOfEqualMeaningAreToldFromOthersButNotByWhereTheyStand() {
    String meaning =
        RulesOf.yaml("rules: [{map: topic, values: {b: 1, a: 2}, when: {field: id, in: [z, y]}}]")
            .meaning();
    assertThat(
            RulesOf.yaml(
                    """
                    # A comment.
                    rules:
                      - name: called
                        when: {field: id, in: [z, y]}
                        values: {b: 1, a: 2}
                        map: topic
                    """)
                .meaning())
        .isEqualTo(meaning);
    assertThat(
            RulesOf.yaml(
                    "rules: [{map: topic, values: {b: 1, a: 3}, when: {field: id, in: [z, y]}}]")
                .meaning())
        .isNotEqualTo(meaning);
  }

  private Map<String, List<String>> run(String yaml) {
    Fields fields = new Fields(document);
    RulesOf.yaml(yaml).apply(fields);
    return fields.values();
  }
}
