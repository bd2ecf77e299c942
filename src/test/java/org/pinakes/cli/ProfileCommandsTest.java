package org.pinakes.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pinakes.index.IndexFeed;
import org.pinakes.index.lucene.LuceneCatalogIndex;

/** From a changed profile to records that are mapped again. */
class ProfileCommandsTest {
  private static final String CHANGED =
      """
      label: Shelf
      rules:
        - name: walking is running
          replace: title
          matching: '^Walking'
          with: Running
        - delete: genre
          when: {has: isbn}
      """;

  @TempDir private Path folder;
  private CommandLineUse pinakes;

  @BeforeEach
  void load() throws IOException {
    Files.createDirectory(folder.resolve("profiles"));
    profile("label: Shelf\n");
    pinakes = new CommandLineUse(folder);
    String other = CommandLineUse.record("oai:example.org:2", "Sitting in the\u0007 sun", "2022");
    pinakes.run("load", "--source", "shelf", pinakes.file("a.xml", CommandLineUse.GOOD, other));
  }

  @Test
  void aPreviewShowsTheRecordAndWhatTheRulesDid() throws IOException {
    profile(CHANGED);

    assertThat(pinakes.run("preview", "--source", "shelf", "--limit", "1")).isZero();
    assertThat(pinakes.out())
        .contains("════ shelf-oai:example.org:1 ════")
        .contains("── native record, oai_dc ──\n<record><header>")
        .contains("── record ──\n{")
        .contains("── index document ──\n{")
        .contains("line 3: walking is running\n    title: «Walking in the rain» → «Running")
        .contains("line 7: delete genre (its condition does not hold)")
        .doesNotContain("oai:example.org:2");
    assertThat(pinakes.run("preview", "--source", "shelf", "shelf-oai:example.org:2")).isZero();
    assertThat(pinakes.out()).contains("line 3: walking is running (nothing to do)");
    assertThat(pinakes.run("preview", "--source", "shelf", "nobody")).isEqualTo(1);
    assertThat(pinakes.err()).contains("There is no record «nobody» of shelf");
    assertThat(pinakes.run("preview", "--source", "shelve")).isEqualTo(1);
    assertThat(pinakes.err()).contains("There is no source «shelve» here. There are: shelf");
  }

  @Test
  void aChangedProfileIsComparedThenAppliedToItsSourceAlone() throws IOException {
    assertThat(pinakes.run("status", "--json")).isZero();
    assertThat(pinakes.out()).contains("\"profile\": \"current\"");
    profile(CHANGED);

    assertThat(pinakes.run("status")).isZero();
    assertThat(pinakes.out())
        .contains("The profile of shelf has changed")
        .contains("pinakes reindex --source shelf");
    assertThat(pinakes.run("preview", "--source", "shelf", "--diff")).isZero();
    assertThat(pinakes.out())
        .startsWith(
            "2 records of shelf compared: 1 would change, 0 appear in the index, 0 leave it.\n")
        .contains(
            "title: 1 records\n    shelf-oai:example.org:1: «Walking in the rain» →"
                + " «Running in the rain»\n");
    assertThat(pinakes.run("show", "shelf-oai:example.org:1")).isZero();
    assertThat(pinakes.out()).contains("Walking in the rain").doesNotContain("Running");

    assertThat(pinakes.run("reindex", "--source", "shelf")).isZero();
    assertThat(pinakes.out()).startsWith("2 records of shelf mapped again in ");
    assertThat(pinakes.run("search", "running")).isZero();
    assertThat(pinakes.out()).startsWith("1 results");
    assertThat(pinakes.run("search", "walking")).isZero();
    assertThat(pinakes.out()).startsWith("0 results");
    assertThat(pinakes.run("status", "--json")).isZero();
    assertThat(pinakes.out()).contains("\"profile\": \"current\"");
    assertThat(pinakes.run("preview", "--source", "shelf", "--diff")).isZero();
    assertThat(pinakes.out()).contains("0 would change").doesNotContain("To apply it");
  }

  @Test
  void aLoadUnderAChangedProfileSaysSo() throws IOException {
    profile(CHANGED);
    String more = CommandLineUse.record("oai:example.org:3", "Walking on", "2023");

    assertThat(pinakes.run("load", "--source", "shelf", pinakes.file("b.xml", more))).isZero();
    assertThat(pinakes.out()).contains("The profile of shelf has changed since its first records");
  }

  @Test
  void whileAnotherProcessHasTheIndexItIsAskedToMapAgain() throws IOException {
    profile(CHANGED);
    try (LuceneCatalogIndex index = LuceneCatalogIndex.open(folder.resolve("data/index"));
        IndexFeed held = index.openFeed()) {
      assertThat(held.sequence()).isEqualTo(2);
      assertThat(pinakes.run("reindex", "--source", "shelf")).isZero();
    }
    assertThat(pinakes.out().strip())
        .isEqualTo("The running server maps the records of shelf again within seconds.");
    assertThat(folder.resolve("data/remap/shelf")).exists();
  }

  @Test
  void aReportSaysWhatRecordsHaveAndLack() {
    assertThat(pinakes.run("report", "shelf")).isZero();
    assertThat(pinakes.out())
        .startsWith("shelf: 2 records, 2 of them can be mapped\n")
        .containsPattern("  author +2 +100\\.0 %  1 value\n")
        .contains("      commonest: «Doe, Jane» 2\n")
        .containsPattern("  no-identifier +2 +100\\.0 %\n      shelf-oai:example.org:1\n")
        .contains("Rejected by the last run, of 2 read\n  none\n");
    assertThat(pinakes.run("report", "--json", "shelf")).isZero();
    assertThat(pinakes.out())
        .contains("\"source\": \"shelf\"")
        .contains("\"field\": \"author\"")
        .contains("\"rule\": \"no-identifier\"");
  }

  @Test
  void aProfileThatIsWrongStopsTheCommandWithAllThatIsWrong() throws IOException {
    profile("lable: x\nrules:\n  - delete: titel\n");

    assertThat(pinakes.run("preview", "--source", "shelf")).isEqualTo(1);
    assertThat(pinakes.err())
        .contains("shelf.yaml:3: «rules.delete» names «titel»")
        .contains("did you mean title?")
        .contains("shelf.yaml:1: «lable» is not a key here");
  }

  @Test
  void partsStandSideBySideWhereTheyFitAndAControlCharacterDoesNoHarm() {
    assertThat(new Panels(100).add("one", "a\u001b[31mb\tc").add("two", "x\ny").toString())
        .isEqualTo(
            "── one ──".concat(" ".repeat(39))
                + " │ ── two ──\na·[31mb c"
                + " ".repeat(39)
                + " │ x\n"
                + " ".repeat(48)
                + " │ y\n");
    assertThat(new Panels(60).add("one", "a").add("two", "b").toString())
        .isEqualTo("── one ──\na\n── two ──\nb\n");
  }

  private void profile(String text) throws IOException {
    Files.writeString(folder.resolve("profiles/shelf.yaml"), text);
  }
}
