package org.pinakes.mapping.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RuleReaderTest {
  @TempDir Path root;
  private Path folder;

  @BeforeEach
  void makeFolder() throws IOException {
    folder = Files.createDirectory(root.resolve("profiles"));
  }

  @Test
  void anUnknownFieldIsNamedWithTheOneThatWasMeant() {
    assertThat(problems("rules:\n  - delete: topc\n"))
        .singleElement()
        .asString()
        .startsWith("x.yaml:2: «rules.delete» names «topc», which is no field of the index; did")
        .contains("mean topic?");
    assertThat(problems("drop: [spelling, nonsense]")).hasSize(1);
    assertThat(problems("values:\n  formt: {a: b}")).hasSize(1);
    assertThat(problems("copy:\n  format: genr")).hasSize(1);
    assertThat(problems("rules: [{delete: our_own_field_str_mv}]")).isEmpty();
  }

  @Test
  void whatTheCatalogueMakesItselfIsNotForRules() {
    assertThat(problems("rules:\n  - set: {id: x}\n"))
        .containsExactly(
            "x.yaml:2: «rules.set.id» names id, which only the catalogue itself writes");
    assertThat(problems("rules:\n  - map: author_facet\n    values: {a: b}\n"))
        .containsExactly(
            "x.yaml:2: «rules.map» names author_facet, which only repeats author, author2,"
                + " author_corporate and follows by itself; name that instead");
    assertThat(problems("rules: [{copy: allfields, to: topic}]"))
        .singleElement()
        .asString()
        .contains("which is made only after the rules have run");
    assertThat(problems("rules: [{copy: author, to: author_facet}, {delete: allfields}]"))
        .isEmpty();
  }

  @Test
  void anUnknownKeyAndAMissingOneAreSaid() {
    assertThat(problems("rules:\n  - split: topic\n    bye: ';'\n"))
        .containsExactly(
            "x.yaml:2: «rules.split» needs either at (a text) or matching (a pattern)",
            "x.yaml:3: «rules.bye» is not a key here; known are: at, matching, name, split, when");
    assertThat(problems("rules:\n  - name: x\n    split: topic\n    matching: ''\n"))
        .containsExactly("x.yaml:4: «rules.matching» must be a pattern of 1 to 2000 characters");
    assertThat(problems("rules:\n  - extract: topic\n    to: isbn\n"))
        .containsExactly("x.yaml:2: «rules.matching» must be given here, with a pattern");
    assertThat(problems("rules:\n  - topic: x\n"))
        .singleElement()
        .asString()
        .startsWith("x.yaml:2: «rules» must be a rule with one of the keys set, add, default, map");
    assertThat(problems("rules:\n  - set: {topic: x}\n    add: {topic: y}\n")).hasSize(1);
    assertThat(problems("rules: none")).hasSize(1);
  }

  @Test
  void aConditionSaysOneThing() {
    assertThat(problems(when("{field: topic}")))
        .containsExactly("x.yaml:3: «rules.when.field» must go with one of is, in or matches");
    assertThat(problems(when("{has: topic, not: {has: isbn}}")))
        .singleElement()
        .asString()
        .contains("must say one thing");
    assertThat(problems(when("{hasnt: topic}")))
        .anyMatch(problem -> problem.contains("«rules.when.hasnt» is not a key here"));
    assertThat(problems(when("{has: topc}"))).hasSize(1);
    assertThat(problems(when("&a {not: *a}")))
        .anyMatch(problem -> problem.contains("conditions within conditions"));
  }

  @Test
  void aPatternOrGroupThatIsNotThereIsSaidBeforeAnythingRuns() {
    assertThat(problems("rules:\n  - {replace: title, matching: '(', with: ''}\n"))
        .singleElement()
        .asString()
        .startsWith("x.yaml:2: «rules.matching» is no pattern: missing closing )");
    assertThat(problems("rules:\n  - {replace: title, matching: 'a(?=b)', with: ''}\n"))
        .singleElement()
        .asString()
        .contains("without look-around");
    assertThat(problems("rules:\n  - {extract: title, matching: '(a)(b)', as: $3, to: topic}\n"))
        .containsExactly(
            "x.yaml:2: «rules.as» asks for $3, but the pattern has only 2 groups in round"
                + " brackets");
  }

  @Test
  void valuesOfTheWrongKindAreSaid() {
    assertThat(problems("rules:\n  - {limit: topic, count: many}\n"))
        .containsExactly("x.yaml:2: «rules.count» must be a whole number from 1 to 1000000");
    assertThat(problems("rules: [{map: topic, values: {a: b}, others: lose}]"))
        .containsExactly("x.yaml:1: «rules.others» must be keep or drop");
    assertThat(problems("rules: [{set: {language: Elvsh}}]"))
        .containsExactly(
            "x.yaml:1: «rules.set.language» names «Elvsh», which is no language; write its code"
                + " (es) or name (Spanish)");
    assertThat(problems("rules: [{set: topic}]")).isNotEmpty();
    assertThat(problems("rules: [{first: [topic, genre], to: [era, series]}]"))
        .containsExactly("x.yaml:1: «rules.to» must name one field alone");
  }

  @Test
  void aValueFileStaysInTheFolderOfTheProfile() throws IOException {
    Files.writeString(root.resolve("outside.csv"), "from,to\na,b\n");
    Files.createSymbolicLink(folder.resolve("link.csv"), root.resolve("outside.csv"));
    assertThat(problems("values: {topic: ../outside.csv}"))
        .containsExactly(
            "x.yaml:1: «values.topic» must name a .csv file in the folder of the profile");
    assertThat(problems("values: {topic: " + root.resolve("outside.csv") + "}")).hasSize(1);
    assertThat(problems("values: {topic: link.csv}"))
        .singleElement()
        .asString()
        .contains("leads out of the folder");
    assertThat(problems("values: {topic: none.csv}"))
        .singleElement()
        .asString()
        .contains("names none.csv, which is not there");
    assertThat(problems("values: {topic: x.yaml}")).hasSize(1);
  }

  @Test
  void aValueFileIsReadWithItsOwnLines() throws IOException {
    Path file = Files.writeString(folder.resolve("v.csv"), "from,to\na,b\n\na,c\nx\n\"p,q\",r\n");
    assertThat(problems("values: {topic: v.csv}"))
        .containsExactly(
            file + ":4: «a» stands twice in this file",
            file
                + ":5: here must be two values, old and new; one with a separator in it stands in"
                + " \"quotes\"");
    Files.writeString(file, "a,b\n");
    assertThat(problems("values: {topic: v.csv}"))
        .containsExactly(file + ":1: the first line must be the heading from,to");
    Files.write(file, new byte[] {(byte) 0xff, (byte) 0xfe});
    assertThat(problems("values: {topic: v.csv}"))
        .singleElement()
        .asString()
        .contains("cannot be read (is it UTF-8?)");
  }

  private static String when(String condition) {
    return "rules:\n  - delete: genre\n    when: " + condition + "\n";
  }

  private List<String> problems(String yaml) {
    return RulesOf.problems(folder, yaml);
  }
}
