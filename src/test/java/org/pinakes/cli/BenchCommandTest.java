package org.pinakes.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the bench measures is complete and fits together; how fast it is, is not asked here. */
class BenchCommandTest {
  private static final int RECORDS = 30;

  @TempDir private Path folder;
  private CommandLineUse pinakes;
  private Path files;
  private Path report;

  @BeforeEach
  void prepare() throws IOException {
    pinakes = new CommandLineUse(folder);
    files = Files.createDirectories(folder.resolve("files"));
    report = folder.resolve("report.json");
    pinakes.file("files/a.xml", records(0, 20));
    pinakes.file("files/b.xml", records(20, RECORDS));
  }

  @Test
  void theReportHasEveryStepWithEveryRecord() throws IOException {
    assertThat(bench()).as(pinakes::err).isZero();

    JsonNode json = JsonMapper.builder().build().readTree(Files.readString(report));
    List<JsonNode> steps = json.get("steps").valueStream().toList();
    assertThat(steps)
        .extracting(step -> step.get("name").asString())
        .containsExactly(
            "read", "map", "read and map", "store", "index", "bare Lucene", "whole way");
    assertThat(steps).extracting(step -> step.get("records").asInt()).containsOnly(RECORDS);
    assertThat(steps).allMatch(step -> step.get("seconds").asDouble() > 0);
    assertThat(json.get("ofBare").asDouble())
        .isCloseTo(rate(steps.getLast()) / rate(steps.get(5)), within(1e-6));
    assertThat(json.get("sourceBytes").asLong()).isEqualTo(bytes());
    assertThat(json.get("storeBytes").asLong()).isPositive();
    assertThat(json.get("indexBytes").asLong()).isPositive();
    assertThat(json.get("machine").get("processors").asInt())
        .isEqualTo(Runtime.getRuntime().availableProcessors());
    JsonNode search = json.get("search");
    assertThat(search.get("queries").asInt()).isEqualTo(RECORDS);
    assertThat(search.get("meanResults").asDouble()).isGreaterThanOrEqualTo(1);
    assertThat(search.get("p50").asDouble())
        .isPositive()
        .isLessThanOrEqualTo(search.get("p95").asDouble());
    assertThat(search.get("p95").asDouble()).isLessThanOrEqualTo(search.get("p99").asDouble());
    assertThat(search.get("slowest").size()).isEqualTo(5);
  }

  @Test
  void theTableSaysWhatTheReportSays() throws IOException {
    assertThat(bench()).as(pinakes::err).isZero();

    JsonNode json = JsonMapper.builder().build().readTree(Files.readString(report));
    json.get("steps")
        .forEach(step ->
            assertThat(pinakes.out())
                .containsPattern(
                    "(?m)^%s +%d +%d +\\d+ +\\d+( |$)"
                        .formatted(
                            step.get("name").asString(),
                            step.get("threads").asInt(),
                            step.get("records").asInt())));
    assertThat(pinakes.out())
        .contains("processors, heap ", "Whole way over bare Lucene: ", ", store ", ", index ")
        .contains("Search, 20 hits and 7 facets, 30 queries");
    json.get("search")
        .get("slowest")
        .forEach(slow -> assertThat(pinakes.out()).contains(slow.asString()));
  }

  @Test
  void queriesOfAFileAreTheOnesThatAreMeasured() throws IOException {
    Path queries = Files.writeString(folder.resolve("queries.txt"), "walk\nnothing-has-this\n");

    assertThat(bench("--queries", queries.toString())).as(pinakes::err).isZero();

    JsonNode search = JsonMapper.builder().build().readTree(Files.readString(report)).get("search");
    assertThat(search.get("queries").asInt()).isEqualTo(2);
    assertThat(search.get("meanResults").asDouble()).isEqualTo(RECORDS / 2.0);
  }

  @Test
  void helpOnTheWayIsMeasuredOnACatalogue() {
    assertThat(pinakes.run("load", "--source", "arxiv", files.toString())).isZero();

    assertThat(pinakes.run("bench", "suggest", "--records", "5")).as(pinakes::err).isZero();

    assertThat(pinakes.out())
        .contains("headings made in", "beginnings: p50", "titles with one typing error: ");
  }

  @Test
  void searchesAndKnownItemsAreMeasuredOnACatalogue() {
    assertThat(pinakes.run("load", "--source", "arxiv", files.toString())).isZero();

    assertThat(pinakes.run("bench", "search", "--searches", "5", "--clients", "2"))
        .as(pinakes::err)
        .isZero();
    assertThat(pinakes.out())
        .contains("5 searches, ", "as the site", "bare top 20", "5 pages to 2 clients: ")
        .contains(" 0 errors");
    assertThat(pinakes.run("bench", "search", "--known-items", "5")).as(pinakes::err).isZero();
    assertThat(pinakes.out()).contains("whole title, rank 1: 100.0 % of 5");
  }

  @Test
  void pagesFarBehindAreMeasuredWhereThereAreSoMany() {
    assertThat(pinakes.run("load", "--source", "arxiv", files.toString())).isZero();

    assertThat(pinakes.run("bench", "search", "--deep", "2")).as(pinakes::err).isZero();
    assertThat(pinakes.out()).containsPattern("everything, newest +[0-9.]+ +[0-9.]+ +[0-9.]+");
    assertThat(pinakes.run("bench", "search", "--deep", "90")).as(pinakes::err).isZero();
    assertThat(pinakes.out()).contains("everything, newest: has no such page");
  }

  @Test
  void judgedQueriesAreMeasuredAsThePageShowsTheirResults() throws IOException {
    Path judged = Files.createDirectories(folder.resolve("judged"));
    Path judgements = Files.createDirectories(judged.resolve("qrels"));
    Files.writeString(
        judged.resolve("corpus.jsonl"),
        """
        {"_id": "tides", "title": "Tides of the north", "text": "Moon and water."}
        {"_id": "tea", "title": "Tea and trade", "text": "Leaves, ships and harbours."}
        """);
    Files.writeString(
        judged.resolve("queries.jsonl"), "{\"_id\": \"q\", \"text\": \"moon tides\"}\n");
    Files.writeString(judgements.resolve("test.tsv"), "query-id\tcorpus-id\tscore\nq\ttides\t1\n");

    assertThat(pinakes.run("bench", "relevance", judged.toString())).as(pinakes::err).isZero();

    assertThat(pinakes.out())
        .contains("test: 2 documents, 1 queries")
        .containsPattern("bare BM25 +1\\.0000")
        .containsPattern("as shown +1\\.0000");
  }

  @Test
  void nothingOfItIsLeftInTheDataFolder() throws IOException {
    assertThat(bench()).as(pinakes::err).isZero();

    assertThat(folder.resolve("data")).isEmptyDirectory();
  }

  private int bench(String... more) {
    Stream<String> fixed =
        Stream.of("bench", "--rehearsal", "0", "--json", report.toString(), files.toString());
    return pinakes.run(Stream.concat(fixed, Stream.of(more)).toArray(String[]::new));
  }

  private long bytes() throws IOException {
    try (Stream<Path> all = Files.list(files)) {
      return all.mapToLong(file -> file.toFile().length()).sum();
    }
  }

  private static double rate(JsonNode step) {
    return step.get("records").asDouble() / step.get("seconds").asDouble();
  }

  private static String[] records(int from, int to) {
    return IntStream.range(from, to)
        .mapToObj(i -> CommandLineUse.record("oai:example.org:" + i, "A walk of " + i, "2021"))
        .toArray(String[]::new);
  }
}
