package org.pinakes.harvest;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pinakes.problem.PinakesException;
import org.pinakes.source.http.Politeness;
import org.pinakes.source.oai.OaiRequest;
import org.pinakes.store.Rejection;

/** What goes wrong with repositories: the harvest ends as on a good day, or says what to do. */
class BadDaysTest {
  private static final int RECORDS = 18;

  private static Map<String, String> ordinary = Map.of();

  @TempDir private Path folder;
  private final Repository repository = new Repository().with(RECORDS);
  private Harvesting harvesting;
  private Map<String, String> goodDay = Map.of();

  @BeforeAll
  static void haveAGoodDay(@TempDir Path good) {
    try (Repository repository = new Repository().with(RECORDS);
        Harvesting harvesting = new Harvesting(good)) {
      assertThat(harvesting.run(Harvesting.oai(repository.address())).failed()).isFalse();
      ordinary = harvesting.records();
      assertThat(ordinary).hasSize(RECORDS);
    }
  }

  @BeforeEach
  void open() {
    goodDay = ordinary;
    harvesting = new Harvesting(folder.resolve("bad"));
  }

  @AfterEach
  void close() {
    harvesting.close();
    repository.close();
  }

  @Test
  void aServerThatIsBusyIsAskedAgainWhenItSays() {
    repository.troubleAtToken(
        2,
        asked -> {
          asked.header("Retry-After", "120");
          asked.error(503);
        });
    endsLikeAGoodDay();
    assertThat(harvesting.clock.waits())
        .filteredOn(wait -> wait.compareTo(Duration.ofSeconds(120)) >= 0)
        .hasSize(2)
        .allMatch(wait -> wait.compareTo(Duration.ofSeconds(125)) < 0);
  }

  @Test
  void aDateToComeBackIsMeasuredByTheServersOwnClock() {
    repository.troubleAtToken(
        1,
        asked -> {
          ZonedDateTime then = ZonedDateTime.now(ZoneOffset.UTC).plusMinutes(3);
          asked.header("Retry-After", then.format(DateTimeFormatter.RFC_1123_DATE_TIME));
          asked.error(503);
        });
    endsLikeAGoodDay();
    assertThat(harvesting.clock.waits())
        .anyMatch(wait -> Math.abs(wait.toSeconds() - 180) <= 3)
        .allMatch(wait -> wait.compareTo(Duration.ofMinutes(4)) < 0);
  }

  @Test
  void aServerThatIsBusyAndDoesNotSayForHowLongIsAskedAgainAfterARandomTime() {
    repository.troubleAtToken(3, asked -> asked.error(503));
    endsLikeAGoodDay();
  }

  @Test
  void tooManyRequestsAreFollowedByFewer() {
    repository.trouble(
        2,
        asked -> {
          asked.header("Retry-After", "7");
          asked.error(429);
        });
    endsLikeAGoodDay();
    assertThat(harvesting.clock.waits()).anyMatch(wait -> wait.toSeconds() >= 7);
  }

  @Test
  void aBurstOfServerErrorsPasses() {
    int[] statuses = {500, 502, 504, 503, 520};
    for (int status : statuses) {
      repository.troubleAtToken(1, asked -> asked.error(status));
    }
    endsLikeAGoodDay();
    assertThat(harvesting.clock.waits())
        .allMatch(wait -> wait.compareTo(Duration.ofMinutes(15)) <= 0);
  }

  @Test
  void aServerThatStaysDownIsGivenUpAndGoneOnWithLater() {
    repository.troubleAtToken(1, asked -> asked.send(200, asked.good()));
    repository.troubleAtToken(10, asked -> asked.error(500));
    stopsAndGoesOn("status 500");
    assertThat(harvesting.store.runs("test", 2).get(1).failure()).contains("status 500");
  }

  @Test
  void anAnswerThatDoesNotBeginIsAskedForAgain() {
    CountDownLatch end = new CountDownLatch(1);
    repository.troubleAtToken(1, asked -> await(end));
    endsLikeAGoodDay(shortTimes());
    end.countDown();
  }

  @Test
  void anAnswerThatStopsInTheMiddleIsAskedForAgain() {
    CountDownLatch end = new CountDownLatch(1);
    repository.troubleAtToken(
        1,
        asked -> {
          byte[] body = asked.good().getBytes(UTF_8);
          asked.exchange().sendResponseHeaders(200, body.length);
          asked.exchange().getResponseBody().write(body, 0, body.length / 2);
          asked.exchange().getResponseBody().flush();
          await(end);
        });
    endsLikeAGoodDay(shortTimes());
    end.countDown();
  }

  @Test
  void aConnectionCutInTheMiddleOfARecordLeavesNoHalfPage() {
    repository.trouble(1, Repository.Asked::hangUp);
    repository.troubleAtToken(2, Repository.Asked::hangUp);
    endsLikeAGoodDay();
  }

  @Test
  void anAnswerThatEndsTooEarlyIsAskedForAgain() {
    repository.troubleAtToken(
        2, asked -> asked.send(200, asked.good().substring(0, asked.good().length() * 2 / 3)));
    endsLikeAGoodDay();
  }

  @Test
  void anAnswerThatAlwaysEndsTooEarlyStopsTheRunWithAClearState() {
    repository.troubleAtToken(3, asked -> asked.send(200, asked.good().substring(0, 600)));
    stopsAndGoesOn("cut off");
  }

  @Test
  void oneRecordThatIsNoXmlIsRejectedAndTheOthersAreTakenIn() {
    repository.troubleAtToken(
        1,
        asked ->
            asked.send(
                200, asked.good().replace("Invented title 6<", "Invented <b title 6</dc:title><")));
    HarvestReport report = harvesting.run(Harvesting.oai(repository.address()));

    assertThat(report.failed()).isFalse();
    assertThat(report.ingest().run().read()).isEqualTo(RECORDS);
    assertThat(report.ingest().run().rejected()).isEqualTo(1);
    assertThat(harvesting.records())
        .hasSize(RECORDS - 1)
        .doesNotContainKey("test-" + Repository.id(6));
    Rejection rejection = harvesting.store.rejections("test", 5).getFirst();
    assertThat(rejection.rule()).isEqualTo("xml-not-well-formed");
    harvesting.run(Harvesting.oai(repository.address()), full());
    assertThat(harvesting.records()).isEqualTo(goodDay);
  }

  @Test
  void aTokenIsFoundBehindARecordThatSwallowsTheRest() {
    repository.troubleAtToken(
        1, asked -> asked.send(200, asked.good().replace("Invented title 6<", "<!-- title 6<")));
    HarvestReport report = harvesting.run(Harvesting.oai(repository.address()));

    assertThat(report.failed()).isFalse();
    assertThat(harvesting.records()).containsKey("test-" + Repository.id(RECORDS));
    assertThat(report.ingest().run().rejected()).isPositive();
  }

  @Test
  void controlCharactersDoNotCostARecord() {
    repository.troubleAtToken(
        1,
        asked ->
            asked.send(
                200, asked.good().replace("Invented title 6", "Inv\u0001ented\u000b title 6")));
    assertThat(harvesting.run(Harvesting.oai(repository.address())).ingest().run().rejected())
        .isZero();
    assertThat(harvesting.titles())
        .hasSize(RECORDS)
        .containsEntry("test-" + Repository.id(6), "Invented title 6");
  }

  @Test
  void lettersSurviveAWrongDeclarationOfTheirEncoding() {
    repository.put(Repository.id(6), Repository.START.plus(Duration.ofHours(6)), "Über Öl", "a");
    repository.troubleAtToken(
        1,
        asked -> {
          asked.header("Content-Type", "text/xml");
          asked.send(200, asked.good().replace("UTF-8", "ISO-8859-1"));
        });
    harvesting.run(Harvesting.oai(repository.address()));
    assertThat(harvesting.titles()).containsEntry("test-" + Repository.id(6), "Über Öl");

    repository.troubleAtToken(1, asked -> asked.send(200, asked.good().getBytes(ISO_8859_1)));
    HarvestReport report = harvesting.run(Harvesting.oai(repository.address()), full());
    assertThat(report.ingest().run().rejected()).isZero();
    assertThat(harvesting.titles()).containsEntry("test-" + Repository.id(6), "Über Öl");
  }

  @Test
  void aTokenThatDiedIsReplacedByADate() {
    repository.troubleAtToken(1, asked -> asked.send(200, asked.good()));
    repository.troubleAtToken(1, asked -> asked.fault("badResumptionToken"));
    endsLikeAGoodDay();
    assertThat(repository.lists()).anyMatch(request -> request.contains("from=2026-01-01T08"));
  }

  @Test
  void aTokenThatDiesBetweenTwoRunsIsReplacedByADate() {
    repository.troubleAtToken(1, asked -> asked.send(200, asked.good()));
    repository.troubleAtToken(10, asked -> asked.error(500));
    assertThat(harvesting.run(Harvesting.oai(repository.address())).failed()).isTrue();
    harvesting.clock.jump(Duration.ofHours(1));
    repository.troubleAtToken(1, asked -> asked.fault("badResumptionToken"));
    endsLikeAGoodDay();
  }

  @Test
  void aServerThatFailsAtAnOldTokenForEverIsAskedByDate() {
    repository.troubleAtToken(1, asked -> asked.send(200, asked.good()));
    repository.troubleAtToken(20, asked -> asked.error(500));
    assertThat(harvesting.run(Harvesting.oai(repository.address())).failed()).isTrue();
    endsLikeAGoodDay();
  }

  @Test
  void aListThatIsNotInTheOrderOfItsDatesLosesNothingWhenItsTokenDies() {
    repository.listInOrderOfIdentifiersBackwards();
    repository.troubleAtToken(2, asked -> asked.send(200, asked.good()));
    repository.troubleAtToken(1, asked -> asked.fault("badResumptionToken"));
    endsLikeAGoodDay();
  }

  @Test
  void aListThatLooksOrderedAtFirstLosesNothingWhenItsTokenDies() {
    repository.listInOrderOfIdentifiersBackwards();
    repository.put("oai:repo:998", Repository.START.plus(Duration.ofDays(9)), "Late", "a");
    repository.put("oai:repo:999", Repository.START.plus(Duration.ofDays(8)), "Later", "a");
    repository.pageSize(2);
    try (Harvesting good = new Harvesting(folder.resolve("better"))) {
      good.run(Harvesting.oai(repository.address()));
      goodDay = good.records();
    }
    repository.troubleAtToken(1, asked -> asked.fault("badResumptionToken"));
    endsLikeAGoodDay();
    assertThat(goodDay).hasSize(RECORDS + 2);
  }

  @Test
  void aListWhoseTokensAlwaysDieIsHarvestedInShorterTimes() {
    repository.listInOrderOfIdentifiersBackwards();
    repository.troubleAtToken(Integer.MAX_VALUE, asked -> asked.fault("badResumptionToken"));
    endsLikeAGoodDay();
    assertThat(repository.lists()).anyMatch(request -> request.contains("until="));
  }

  @Test
  void tokensThatRepeatForEverStopTheRunAndTheNextGoesOnByDate() {
    repository.troubleAtToken(1, asked -> asked.send(200, asked.good()));
    repository.troubleAtToken(
        20,
        asked -> asked.send(200, asked.good().replaceAll("/\\d+</resumption", "/8</resumption")));
    PinakesException failure =
        harvesting.run(Harvesting.oai(repository.address())).ingest().failure();
    assertThat(failure).hasMessageContaining("again and again").hasMessageContaining("by dates");
    assertThat(repository.lists()).hasSizeLessThan(8);
    repository.stopTroubles();
    endsLikeAGoodDay();
  }

  @Test
  void anEmptyPageWithATokenIsNotTheEnd() {
    repository.troubleAtToken(
        1,
        asked ->
            asked.send(
                200, asked.good().replaceAll("(?s)<record>.*</record>", "").replace("/8<", "/4<")));
    endsLikeAGoodDay();
  }

  @Test
  void aRecordThatChangesDuringTheHarvestComesWithTheNextOne() {
    repository.troubleAtToken(
        1,
        asked -> {
          repository.put(Repository.id(1), Instant.parse("2026-02-01T10:00:30Z"), "Changed", "a");
          asked.send(200, asked.good());
        });
    harvesting.run(Harvesting.oai(repository.address()));
    repository.now(Instant.parse("2026-02-02T10:00:00Z"));
    harvesting.run(Harvesting.oai(repository.address()));
    assertThat(harvesting.titles())
        .hasSize(RECORDS)
        .containsEntry("test-" + Repository.id(1), "Changed");
  }

  @Test
  void whatIsNewIsAskedForByTheServersClockHoweverWrongItIs() {
    repository.now(Harvesting.NOW.minus(Duration.ofHours(1)));
    harvesting.run(Harvesting.oai(repository.address()));
    repository.put("oai:repo:new", Harvesting.NOW.minus(Duration.ofMinutes(50)), "New", "a");
    repository.now(Harvesting.NOW);
    harvesting.run(Harvesting.oai(repository.address()));
    assertThat(harvesting.titles()).hasSize(RECORDS + 1).containsValue("New");
    assertThat(repository.lists().getLast()).contains("from=2026-02-01T10%3A00%3A00Z");
  }

  @Test
  void redirectsAreFollowedButNotForEver() {
    repository.trouble(
        3,
        asked -> {
          asked.header("Location", "/moved/oai?" + asked.exchange().getRequestURI().getRawQuery());
          asked.error(301);
        });
    endsLikeAGoodDay();

    repository.trouble(
        Integer.MAX_VALUE,
        asked -> {
          asked.header("Location", asked.exchange().getRequestURI().toString());
          asked.error(302);
        });
    assertThat(harvesting.run(Harvesting.oai(repository.address()), full()).ingest().failure())
        .hasMessageContaining("redirects more than 5 times");
  }

  @Test
  void gzipIsReadWhateverItsHeaderSays() {
    repository.troubleAtToken(1, asked -> asked.send(200, gzip(asked.good())));
    repository.troubleAtToken(
        1,
        asked -> {
          asked.header("Content-Encoding", "gzip");
          asked.send(200, asked.good());
        });
    repository.troubleAtToken(
        1,
        asked -> {
          asked.header("Content-Encoding", "gzip");
          asked.send(200, gzip(asked.good()));
        });
    endsLikeAGoodDay();
  }

  @Test
  void gzipThatIsCutOffIsAskedForAgain() {
    repository.troubleAtToken(
        2,
        asked -> {
          asked.header("Content-Encoding", "gzip");
          byte[] whole = gzip(asked.good());
          asked.send(200, Arrays.copyOf(whole, whole.length - 20));
        });
    endsLikeAGoodDay();
  }

  @Test
  void anAnswerOfFiveGigabytesIsRefusedBeforeItFillsTheDisk() throws IOException {
    repository.troubleAtToken(
        1,
        asked -> {
          asked.exchange().sendResponseHeaders(200, 5L << 30);
          asked.exchange().getResponseBody().write(new byte[1 << 16]);
          asked.exchange().getResponseBody().flush();
        });
    repository.troubleAtToken(
        1,
        asked -> {
          asked.exchange().sendResponseHeaders(200, 0);
          while (true) {
            asked.exchange().getResponseBody().write(new byte[1 << 16]);
          }
        });
    SourceDeclaration small = oai(Harvesting.polite().most(1 << 20));
    for (Order order : List.of(Order.whatIsNew(), full())) {
      assertThat(harvesting.run(small, order).ingest().failure())
          .hasMessageContaining("larger than 1 MB")
          .hasMessageContaining("max-response-mb");
    }
    assertThat(bytesBelow(folder.resolve("bad/responses"))).isLessThan(3 << 20);
    endsLikeAGoodDay();
  }

  @Test
  void aBombIsNotUnpacked() {
    repository.troubleAtToken(1, asked -> asked.send(200, gzip(" ".repeat(80 << 20))));
    HarvestReport report = harvesting.run(oai(Harvesting.polite().most(16 << 20)));
    assertThat(report.ingest().failure()).hasMessageContaining("larger than 16 MB");
    endsLikeAGoodDay();
  }

  @Test
  void anAnswerToAnotherQuestionIsNoList() {
    repository.trouble(
        1,
        asked ->
            asked.send(
                200,
                asked
                    .good()
                    .replace("ListRecords", "ListSets")
                    .replaceAll("(?s)<record>.*</record>", "")));
    assertThat(harvesting.run(Harvesting.oai(repository.address())).ingest().failure())
        .hasMessageContaining("answers with <ListSets>");
  }

  @Test
  void aLoginPageIsSaidToBeOne() {
    repository.troubleAtToken(
        3,
        asked -> {
          asked.header("Content-Type", "text/html");
          asked.send(
              200, "<!DOCTYPE html><html><head><title>Sign in</title></head><body><p>Hi<br>");
        });
    stopsAndGoesOn("HTML page («Sign in»)");
  }

  @Test
  void aSourceIsAskedNoFasterThanItLikes() {
    harvesting.run(oai(Harvesting.polite().requestsPerSecond(0.2)));
    long between =
        harvesting.clock.waits().stream()
            .filter(wait -> wait.equals(Duration.ofSeconds(5)))
            .count();
    assertThat(between).isEqualTo(repository.requests().size() - 1L);
  }

  @Test
  void outsideOfItsHoursASourceIsLeftAloneAndGoneOnWithWithin() {
    SourceDeclaration night =
        new SourceDeclaration(
            "test",
            "test",
            new OaiOrigin(OaiRequest.of(repository.address(), "oai_dc")),
            new Schedule.Manual(),
            Hours.of("20:00-06:00").orElseThrow(),
            Harvesting.polite());
    assertThat(harvesting.run(night).stopped()).contains("20:00-06:00");
    assertThat(repository.requests()).isEmpty();
    harvesting.clock.jump(Duration.ofHours(9));
    assertThat(harvesting.run(night).stopped()).isNull();
    assertThat(harvesting.records()).isEqualTo(goodDay);
  }

  @Test
  void aPrivateAddressIsNotAskedUnlessItIsMeant() {
    HarvestReport report = harvesting.run(oai(Harvesting.polite().privateAllowed(false)));
    assertThat(report.ingest().failure())
        .hasMessageContaining("private address")
        .hasMessageContaining("private: true");
    assertThat(repository.requests()).isEmpty();
  }

  private void endsLikeAGoodDay() {
    endsLikeAGoodDay(Harvesting.polite());
  }

  private void endsLikeAGoodDay(Politeness politeness) {
    HarvestReport report = harvesting.run(oai(politeness));
    assertThat(report.ingest().failure()).isNull();
    assertThat(harvesting.records()).isEqualTo(goodDay);
    assertThat(harvesting.titles()).hasSameSizeAs(goodDay);
    assertThat(harvesting.index.sequence()).isEqualTo(harvesting.store.sequence());
    assertThat(harvesting.store.rejections("test", 5)).isEmpty();
    assertThat(harvesting.store.complete("test")).isTrue();
  }

  private void stopsAndGoesOn(String state) {
    HarvestReport report = harvesting.run(Harvesting.oai(repository.address()));
    assertThat(report.ingest().failure()).hasMessageContaining(state);
    assertThat(report.ingest().run().finished()).isNotNull();
    assertThat(harvesting.store.complete("test")).isFalse();
    int before = harvesting.records().size();
    assertThat(before).isPositive().isLessThan(RECORDS);
    endsLikeAGoodDay();
    assertThat(harvesting.store.runs("test", 1).getFirst().read()).isEqualTo(RECORDS - before);
  }

  private SourceDeclaration oai(Politeness politeness) {
    return Harvesting.declared(
        new OaiOrigin(OaiRequest.of(repository.address(), "oai_dc")), politeness);
  }

  private static Politeness shortTimes() {
    Duration moment = Duration.ofMillis(300);
    return Harvesting.polite().timeouts(Duration.ofSeconds(5), moment, moment);
  }

  private static Order full() {
    return new Order(true, false, null, null, 0, false);
  }

  private static void await(CountDownLatch end) {
    try {
      end.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static byte[] gzip(String text) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
      gzip.write(text.getBytes(UTF_8));
    }
    return bytes.toByteArray();
  }

  private static long bytesBelow(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).mapToLong(file -> file.toFile().length()).sum();
    }
  }
}
