package org.pinakes.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pinakes.index.CatalogIndex;
import org.pinakes.index.IndexFeed;
import org.pinakes.index.lucene.LuceneCatalogIndex;

class CommandsTest {
  @TempDir private Path folder;
  private CommandLineUse pinakes;

  @BeforeEach
  void open() {
    pinakes = new CommandLineUse(folder);
  }

  @Test
  void aLoadEndsWithATableAndZeroWhenNothingWasRejected() throws IOException {
    assertThat(pinakes.run("load", "--source", "shelf", good())).isZero();
    assertThat(pinakes.out())
        .contains("shelf")
        .containsPattern("read +2\n")
        .containsPattern("accepted +2  \\(2 new or changed\\)")
        .containsPattern("rejected +0")
        .containsPattern("deleted +0")
        .containsPattern("records a second +\\d");
  }

  @Test
  void aLoadWithRejectionsEndsWithThreeAndSaysWhereToReadThem() throws IOException {
    String file =
        pinakes.file("mixed.xml", CommandLineUse.GOOD, CommandLineUse.record("", "Nobody's", "1"));

    assertThat(pinakes.run("load", "--source", "shelf", file)).isEqualTo(3);
    assertThat(pinakes.out())
        .containsPattern("accepted +1 ")
        .containsPattern("rejected +1")
        .contains("no-identifier")
        .contains("status --data")
        .contains("--rejections shelf");
    assertThat(pinakes.run("status", "--rejections", "shelf")).isZero();
    assertThat(pinakes.out()).contains("mixed.xml, record 2").contains("no-identifier: ");
  }

  @Test
  void everyCommandSaysWhichVersionItIs() {
    assertThat(pinakes.run("--version")).isZero();
    assertThat(pinakes.out()).containsPattern("Pinakes .+\nJava \\d+");
    assertThat(pinakes.run("admin", "create", "--version")).isZero();
    assertThat(pinakes.out()).startsWith("Pinakes ");
  }

  @Test
  void loadingTheSameFileTwiceChangesNothing() throws IOException {
    String file = good();
    pinakes.run("load", file);

    assertThat(pinakes.run("load", file)).isZero();
    assertThat(pinakes.out()).contains("(0 new or changed)");
  }

  @Test
  void standardInputIsReadWithAFormatThatIsSaid() {
    pinakes.input(CommandLineUse.GOOD);

    assertThat(pinakes.run("load", "--format", "oai_dc", "-")).isZero();
    assertThat(pinakes.out()).containsPattern("accepted +1 ");
  }

  @Test
  void aLoadThatCannotBeDoneSaysWhyAndEndsWithOne() {
    assertThat(pinakes.run("load", "nowhere.xml")).isEqualTo(1);
    assertThat(pinakes.err()).contains("nowhere.xml");
    assertThat(pinakes.run("load", "--format", "papyrus", "-")).isEqualTo(1);
    assertThat(pinakes.err()).contains("--format must be one of oai_dc, pubmed, jats");
    assertThat(pinakes.run("load", "--source", "../etc", "-")).isEqualTo(1);
    assertThat(pinakes.err()).contains("--source must be a short name");
  }

  @Test
  void searchFindsWhatWasLoaded() throws IOException {
    pinakes.run("load", good());

    assertThat(pinakes.run("search", "walking", "year:2021")).isZero();
    assertThat(pinakes.out())
        .startsWith("1 results")
        .contains("Walking in the rain")
        .contains("Doe, Jane");
    assertThat(pinakes.run("search", "--json", "--limit", "1", "doe")).isZero();
    assertThat(pinakes.out())
        .contains("\"total\": 2")
        .contains("\"hits\": [")
        .contains("\"document\": {")
        .contains("\"facets\": {");
    assertThat(pinakes.run("search", "--limit", "0", "doe")).isEqualTo(1);
  }

  @Test
  void matchesSaysWithWhatARecordWasMatchedAndWhy() throws IOException {
    String title = "Walking in the rain for many years";
    String one = pinakes.file("one.xml", CommandLineUse.record("1", title, "2021"));
    String two = pinakes.file("two.xml", CommandLineUse.record("2", title, "2021"));
    pinakes.run("load", "--source", "shelf", one);
    pinakes.run("load", "--source", "attic", two);

    assertThat(pinakes.run("matches", "attic-2")).isZero();
    assertThat(pinakes.out())
        .startsWith("merged-shelf-1: " + title)
        .containsPattern("attic-2 +attic +Walking")
        .contains("shelf-1 and attic-2: 74 points")
        .contains("the same title (+48), the same first author (+18), the same year (+8)");
    assertThat(pinakes.run("matches", "--report")).isZero();
    assertThat(pinakes.out())
        .contains("2 records looked at", "Near the threshold", "74 points")
        .containsPattern("74 \\(in force\\) +1 +1 +2");
    assertThat(pinakes.run("matches")).isEqualTo(1);
    assertThat(pinakes.run("matches", "nobody")).isEqualTo(1);
  }

  @Test
  void matchingCanBeSwitchedOffAndFollowsTheSitesOwnFile() throws IOException {
    String title = "Walking in the rain for many years";
    String one = pinakes.file("one.xml", CommandLineUse.record("1", title, "2021"));
    String two = pinakes.file("two.xml", CommandLineUse.record("2", title, "2021"));
    pinakes.environment("PINAKES_MATCHING", "off");
    pinakes.run("load", "--source", "shelf", one);
    pinakes.run("load", "--source", "attic", two);
    pinakes.run("matches", "shelf-1");
    assertThat(pinakes.out()).contains("shelf-1 stands alone");

    pinakes.environment("PINAKES_MATCHING", "on");
    pinakes.run("reindex");
    pinakes.run("matches", "shelf-1");
    assertThat(pinakes.out()).contains("merged-shelf-1");

    Files.writeString(folder.resolve("matching.yaml"), "keep-apart:\n  - shelf-1 attic-2\n");
    pinakes.run("reindex");
    pinakes.run("matches", "shelf-1");
    assertThat(pinakes.out()).contains("shelf-1 stands alone");
  }

  @Test
  void benchMatchingCountsWhatIsRight() throws IOException {
    Path gold = Path.of("src/test/resources/enrich/match/gold");

    assertThat(pinakes.run("bench", "matching", gold.toString())).isZero();
    assertThat(pinakes.out())
        .contains("invented.xml: 9 records, 5 labelled as duplicates")
        .containsPattern("74\\* +1\\.0000 +0\\.8000 +4 +0 +1 +2");
    assertThat(pinakes.run("bench", "matching", "--errors", gold.toString())).isZero();
    assertThat(pinakes.out()).contains("labelled, not grouped: invented.xml-");
  }

  @Test
  void showPrintsTheDocumentTheRecordAndTheSourceByteForByte() throws IOException {
    pinakes.run("load", "--source", "shelf", good());
    String id = firstId();

    assertThat(pinakes.run("show", id)).isZero();
    assertThat(pinakes.out())
        .startsWith("{\n \"author\": [\n  \"Doe, Jane\"\n ],\n")
        .contains(" \"id\": [\n  \"" + id + "\"\n ]")
        .contains("\"title\": [\n  \"Walking in the rain\"\n ]");
    assertThat(pinakes.run("show", "--as", "record", id)).isZero();
    assertThat(pinakes.out()).contains("Walking in the rain").contains("\"identifiers\"");
    assertThat(pinakes.run("show", "--as", "source", id)).isZero();
    assertThat(pinakes.out()).isEqualTo(CommandLineUse.GOOD);
    assertThat(pinakes.run("show", "nobody")).isEqualTo(1);
    assertThat(pinakes.err()).contains("There is no record «nobody»");
  }

  @Test
  void reindexBuildsTheSameIndexFromTheStoreAlone() throws IOException {
    pinakes.run("load", good());
    String id = firstId();
    pinakes.run("show", id);
    String before = pinakes.out();

    assertThat(pinakes.run("reindex")).isZero();
    assertThat(pinakes.out()).startsWith("2 records indexed in ");
    assertThat(pinakes.run("show", id)).isZero();
    assertThat(pinakes.out()).isEqualTo(before);
  }

  @Test
  void statusSaysWhatEachSourceHasAndHowFarTheIndexIs() throws IOException {
    pinakes.run("load", "--source", "shelf", good());

    assertThat(pinakes.run("status")).isZero();
    assertThat(pinakes.out())
        .containsPattern("shelf +2 +0 +0 +20")
        .containsPattern("store +2 ")
        .containsPattern("index +2 ");
    assertThat(pinakes.run("status", "--json")).isZero();
    assertThat(pinakes.out())
        .contains("\"source\": \"shelf\"")
        .contains("\"records\": 2")
        .contains("\"sequence\": 2")
        .contains("\"lastRun\": {");
  }

  @Test
  void statusCallsASourceByItsLabelAndItsCode() throws IOException {
    Files.createDirectories(folder.resolve("profiles"));
    Files.writeString(folder.resolve("profiles/shelf.yaml"), "label: The reading room\n");
    pinakes.run("load", "--source", "shelf", good());

    assertThat(pinakes.run("status")).isZero();
    assertThat(pinakes.out())
        .containsPattern("source +code +records")
        .containsPattern("The reading room +shelf +2 ");
    assertThat(pinakes.run("status", "--json")).isZero();
    assertThat(pinakes.out())
        .contains("\"source\": \"shelf\"")
        .contains("\"label\": \"The reading room\"");
  }

  @Test
  void rejectionsAreKeptForAsManyRunsAsTheSettingsSay() throws IOException {
    pinakes.environment("PINAKES_KEEP_REJECTIONS", "1");
    pinakes.run("load", pinakes.file("first.xml", CommandLineUse.record("", "One", "1")));
    pinakes.run("load", pinakes.file("second.xml", CommandLineUse.record("", "Two", "2")));

    assertThat(pinakes.run("status", "--rejections", "local")).isZero();
    assertThat(pinakes.out()).contains("second.xml").doesNotContain("first.xml");
  }

  @Test
  void aRelativeDataFolderIsBelowTheCallersFolder() throws IOException {
    assertThat(pinakes.run("load", "--data", "./mine", good())).isZero();

    assertThat(folder.resolve("mine/store")).isDirectory();
    assertThat(folder.resolve("mine/index")).isDirectory();
  }

  @Test
  void commandsOnAFolderWithoutACatalogueSayWhatToDo() {
    for (String command : new String[] {"search", "show"}) {
      assertThat(pinakes.run(command, "--data", "empty", "x")).isEqualTo(1);
      assertThat(pinakes.err()).contains("There is no catalogue in").contains("--data");
    }
    assertThat(folder.resolve("empty")).doesNotExist();
  }

  @Test
  void doctorFindsNothingWrongWithASoundCatalogueAndMuchWithADamagedOne() throws IOException {
    pinakes.environment("PINAKES_PORT", "0");
    pinakes.run("load", good());

    assertThat(pinakes.run("doctor")).as(pinakes::out).isZero();
    assertThat(pinakes.out()).contains("store: sound").contains("index: sound");
    Files.writeString(folder.resolve("pinakes.yaml"), "prt: 80\n");
    assertThat(pinakes.run("doctor")).isEqualTo(1);
    assertThat(pinakes.out()).contains("WRONG").contains("pinakes.yaml:1");
  }

  @Test
  void anIndexOfAnEarlierProgramIsToldOfUntilItIsBuiltAnew() throws IOException {
    pinakes.environment("PINAKES_PORT", "0");
    pinakes.run("load", good());
    pinakes.run("status");
    assertThat(pinakes.out()).doesNotContain("earlier version");
    try (CatalogIndex index = LuceneCatalogIndex.open(folder.resolve("data/index"));
        IndexFeed feed = index.openFeed()) {
      feed.note("form", "0");
      feed.commit(feed.sequence());
    }
    assertThat(pinakes.run("status")).isZero();
    assertThat(pinakes.out()).contains("earlier version").contains("./pinakes reindex adds search");
    assertThat(pinakes.run("doctor")).isEqualTo(1);
    assertThat(pinakes.out()).contains("WRONG  index: The index was made by an earlier version");
    assertThat(pinakes.run("reindex")).isZero();
    assertThat(pinakes.run("doctor")).as(pinakes::out).isZero();
  }

  @Test
  void helpListsEveryCommandAndAnUnknownOneIsNotUnderstood() {
    assertThat(pinakes.run("help")).isZero();
    assertThat(pinakes.out())
        .contains(
            "demo", "test", "load", "serve", "search", "show", "reindex", "status", "doctor",
            "config", "bench");
    assertThat(pinakes.run("conquer")).isEqualTo(2);
    assertThat(pinakes.run("test")).isEqualTo(1);
    assertThat(pinakes.err()).contains("./pinakes test");
    assertThat(pinakes.run()).isEqualTo(2);
  }

  @Test
  void helpTellsMoreOfEachCommandThatTheReadmeNames() throws IOException {
    List<String> named =
        Files.readAllLines(Path.of("README.md")).stream()
            .filter(line -> line.startsWith("| `"))
            .flatMap(line -> Stream.of(line.split("\\|", -1)[1].split(",", -1)))
            .map(name -> name.replace("`", "").strip())
            .toList();
    assertThat(named).contains("demo", "search", "show", "bench", "test");
    for (String command : named) {
      assertThat(pinakes.run("help", command)).as(command).isZero();
      assertThat(pinakes.out()).as(command).contains("Usage: pinakes " + command);
    }
  }

  private String firstId() {
    pinakes.run("search", "walking");
    return pinakes.out().lines().toList().getLast().strip();
  }

  private String good() throws IOException {
    String other = CommandLineUse.record("oai:example.org:2", "Sitting in the sun", "2022");
    return pinakes.file("good.xml", CommandLineUse.GOOD, other);
  }
}
