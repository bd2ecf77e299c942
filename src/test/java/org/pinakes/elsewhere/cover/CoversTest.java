package org.pinakes.elsewhere.cover;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pinakes.elsewhere.AddressTemplate;
import org.pinakes.elsewhere.CoverSettings;
import org.pinakes.elsewhere.KnownAs;
import org.pinakes.source.http.NamedPublic;
import org.pinakes.source.http.Politeness;

/** Covers from a server that is hostile where it can be. */
class CoversTest {
  private static final byte[] JPEG = Pictures.jpeg(300, 450);
  private static final byte[] PNG = Pictures.png(300, 450);
  private static final byte[] WEBP = Pictures.webp(300, 450);
  private static final String ISBN = "9780306406157";
  private static final Duration LONG = Duration.ofSeconds(20);

  @TempDir private Path folder;
  private final Queue<String> asked = new ConcurrentLinkedQueue<>();
  private final Set<InetSocketAddress> callers = ConcurrentHashMap.newKeySet();
  private final CountDownLatch gate = new CountDownLatch(1);
  private ExecutorService threads;
  private HttpServer server;

  @BeforeEach
  void serve() throws IOException {
    threads = Executors.newCachedThreadPool();
    server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
    server.setExecutor(threads);
    server.createContext("/", this::answer);
    server.start();
  }

  @AfterEach
  void stop() {
    gate.countDown();
    server.stop(0);
    threads.shutdownNow();
  }

  private void answer(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath();
    asked.add(path);
    callers.add(exchange.getRemoteAddress());
    switch (path.substring(path.lastIndexOf('/') + 1)) {
      case "jpeg", ISBN -> send(exchange, "text/plain", JPEG);
      case "png" -> send(exchange, "image/png", PNG);
      case "webp" -> send(exchange, "image/webp", WEBP);
      case "html" -> send(exchange, "image/jpeg", "<html><script>alert(1)</script>".repeat(9));
      case "svg" ->
          send(
              exchange,
              "image/svg+xml",
              "<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>".repeat(5));
      case "pixel" -> send(exchange, "image/gif", Arrays.copyOf(Pictures.gif(1, 1), 43));
      case "huge" -> send(exchange, "image/png", Pictures.png(30_000, 30_000));
      case "busy" -> refuse(exchange, 429);
      case "forbidden" -> refuse(exchange, 403);
      case "late" -> {
        await();
        send(exchange, "image/jpeg", JPEG);
      }
      case "large" -> send(exchange, "image/jpeg", Arrays.copyOf(JPEG, 200_000));
      case "endless" -> pour(exchange);
      case "slow" -> {
        await();
        exchange.close();
      }
      case "inside" -> redirect(exchange, "http://127.0.0.1:" + port() + "/secret/jpeg");
      case "file" -> redirect(exchange, "file:///etc/hostname");
      case "broken" -> {
        exchange.sendResponseHeaders(500, -1);
        exchange.close();
      }
      default -> {
        exchange.sendResponseHeaders(404, -1);
        exchange.close();
      }
    }
  }

  private int port() {
    return server.getAddress().getPort();
  }

  private static void send(HttpExchange exchange, String type, String text) throws IOException {
    send(exchange, type, text.getBytes(StandardCharsets.UTF_8));
  }

  private static void send(HttpExchange exchange, String type, byte[] body) throws IOException {
    exchange.getResponseHeaders().set("Content-Type", type);
    exchange.sendResponseHeaders(200, body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }

  private static void redirect(HttpExchange exchange, String where) throws IOException {
    exchange.getResponseHeaders().set("Location", where);
    exchange.sendResponseHeaders(302, -1);
    exchange.close();
  }

  /** A picture without end. */
  private static void pour(HttpExchange exchange) throws IOException {
    exchange.sendResponseHeaders(200, 0);
    try (OutputStream body = exchange.getResponseBody()) {
      while (true) {
        body.write(JPEG);
      }
    } finally {
      exchange.close();
    }
  }

  private static void refuse(HttpExchange exchange, int status) throws IOException {
    exchange.getResponseHeaders().set("Retry-After", "3600");
    exchange.sendResponseHeaders(status, -1);
    exchange.close();
  }

  /** Nothing comes before the test wants it, or ends. */
  private void await() {
    try {
      gate.await();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  private Covers covers(boolean privateAllowed, Duration patience, Duration longest) {
    return covers("127.0.0.1", privateAllowed, patience, longest);
  }

  private Covers covers(String host, boolean privateAllowed, Duration patience, Duration longest) {
    String here = "http://" + host + ":" + port();
    CoverSettings settings =
        new CoverSettings(
            true,
            Optional.empty(),
            List.of(
                new AddressTemplate(here + "/{size}/{doi}"),
                new AddressTemplate(here + "/second/{isbn}")),
            1000,
            privateAllowed,
            1 << 20);
    return Covers.open(
        settings,
        folder.resolve("covers"),
        () -> NamedPublic.client(Politeness.standard("").most(100_000), settings::mayBePrivate),
        patience,
        longest);
  }

  /** Known to both places. */
  private static KnownAs known(String doi) {
    return new KnownAs(
        List.of("sea-1"),
        List.of(ISBN),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(doi),
        "",
        "");
  }

  private static KnownAs work(String doi) {
    return new KnownAs(
        List.of("sea-1"),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(doi),
        "",
        "");
  }

  private static void assertPicture(Cover cover, String type, byte[] bytes) {
    assertThat(cover).isInstanceOf(Cover.Picture.class);
    Cover.Picture picture = (Cover.Picture) cover;
    assertThat(picture.mediaType()).isEqualTo(type);
    assertThat(picture.bytes()).isEqualTo(bytes);
  }

  @Test
  void aPictureIsFetchedOnceAndKept() {
    try (Covers covers = covers(true, LONG, LONG)) {
      assertPicture(covers.find(work("jpeg"), Size.SMALL), "image/jpeg", JPEG);
      assertPicture(covers.find(work("jpeg"), Size.SMALL), "image/jpeg", JPEG);
      assertPicture(covers.find(work("png"), Size.LARGE), "image/png", PNG);
      assertPicture(covers.find(work("webp"), Size.LARGE), "image/webp", WEBP);
    }
    try (Covers later = covers(true, LONG, LONG)) {
      assertPicture(later.find(work("jpeg"), Size.SMALL), "image/jpeg", JPEG);
    }
    assertThat(asked).containsExactly("/M/jpeg", "/L/png", "/L/webp");
  }

  @ParameterizedTest
  @CsvSource({"absent", "html", "svg", "pixel", "huge"})
  void whatIsNoPictureIsNotPassedOnAndRemembered(String doi) {
    try (Covers covers = covers(true, LONG, LONG)) {
      assertThat(covers.find(work(doi), Size.LARGE)).isEqualTo(new Cover.None());
      assertThat(covers.find(work(doi), Size.LARGE)).isEqualTo(new Cover.None());
    }
    assertThat(asked).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({"endless", "large", "broken", "file"})
  void whatFailsIsLeftAloneForAWhile(String doi) {
    try (Covers covers = covers(true, LONG, LONG)) {
      assertThat(covers.find(work(doi), Size.LARGE)).isEqualTo(new Cover.Failed());
      assertThat(covers.find(work(doi), Size.LARGE)).isEqualTo(new Cover.Failed());
    }
    assertThat(asked).hasSize(1);
  }

  @Test
  void aSlowPlaceHoldsNobodyUp() throws IOException {
    try (Covers covers = covers(true, Duration.ofMillis(50), Duration.ofMillis(300))) {
      assertThat(covers.find(work("slow"), Size.LARGE)).isEqualTo(new Cover.Later());
    }
    try (Stream<Path> left = Files.list(folder.resolve("covers"))) {
      assertThat(left).containsExactly(folder.resolve("covers/kept"));
    }
  }

  @Test
  void placesAreAskedOneAfterAnother() {
    try (Covers covers = covers(true, LONG, LONG)) {
      assertPicture(covers.find(known("broken"), Size.LARGE), "image/jpeg", JPEG);
      assertPicture(covers.find(known("absent"), Size.LARGE), "image/jpeg", JPEG);
      assertPicture(covers.find(known("png"), Size.LARGE), "image/png", PNG);
    }
    assertThat(asked).containsExactly("/L/broken", "/second/" + ISBN, "/L/absent", "/L/png");
  }

  @Test
  void whileOneMayStillComeTheNextIsNotAsked() {
    try (Covers covers = covers(true, Duration.ofMillis(50), LONG)) {
      assertThat(covers.find(known("slow"), Size.LARGE)).isEqualTo(new Cover.Later());
      Cover other = new Cover.Later();
      while (other instanceof Cover.Later) {
        other = covers.find(work("jpeg"), Size.LARGE);
      }
      assertPicture(other, "image/jpeg", JPEG);
    }
    assertThat(asked).containsExactly("/L/slow", "/L/jpeg");
  }

  @ParameterizedTest
  @CsvSource({"busy", "forbidden"})
  void aPlaceThatHasHadEnoughIsAskedForNothingElse(String doi) {
    try (Covers covers = covers(true, LONG, LONG)) {
      assertThat(covers.find(work(doi), Size.LARGE)).isEqualTo(new Cover.Failed());
      assertThat(covers.find(work("jpeg"), Size.LARGE)).isEqualTo(new Cover.Failed());
      assertThat(covers.find(known("png"), Size.LARGE)).isEqualTo(new Cover.Failed());
    }
    assertThat(asked).containsExactly("/L/" + doi);
  }

  @Test
  void whoMayNotHaveAnythingFetchedGetsWhatIsKnown() {
    try (Covers covers = covers(true, LONG, LONG)) {
      assertThat(covers.known(work("jpeg"), Size.LARGE)).isEqualTo(new Cover.Later());
      assertThat(covers.find(work("jpeg"), Size.LARGE, () -> false)).isEqualTo(new Cover.Later());
      assertThat(asked).isEmpty();
      assertThat(covers.find(work("jpeg"), Size.LARGE)).isInstanceOf(Cover.Picture.class);
      assertPicture(covers.known(work("jpeg"), Size.LARGE), "image/jpeg", JPEG);
      assertPicture(covers.find(work("jpeg"), Size.LARGE, () -> false), "image/jpeg", JPEG);
    }
  }

  @Test
  void anOldPictureIsShownWhenThePlaceNoLongerAnswers() throws IOException {
    try (Covers covers = covers(true, LONG, LONG)) {
      assertThat(covers.find(work("jpeg"), Size.LARGE)).isInstanceOf(Cover.Picture.class);
      try (Stream<Path> kept = Files.list(folder.resolve("covers/kept"))) {
        Instant old = Instant.now().minus(Duration.ofDays(100));
        Files.setLastModifiedTime(kept.findFirst().orElseThrow(), FileTime.from(old));
      }
      server.stop(0);
      assertPicture(covers.find(work("jpeg"), Size.LARGE), "image/jpeg", JPEG);
      assertPicture(covers.find(work("jpeg"), Size.LARGE), "image/jpeg", JPEG);
    }
  }

  @Test
  void aSiteThatStartsLeavesAloneWhatTheOneBeforeItStillFetches() throws Exception {
    try (Covers first = covers(true, LONG, LONG);
        ExecutorService readers = Executors.newVirtualThreadPerTaskExecutor()) {
      Future<Cover> coming = readers.submit(() -> first.find(work("late"), Size.LARGE));
      while (asked.isEmpty()) {
        Thread.onSpinWait();
      }
      try (Covers second = covers(true, LONG, LONG)) {
        gate.countDown();
        assertPicture(coming.get(), "image/jpeg", JPEG);
        assertPicture(second.find(work("late"), Size.LARGE), "image/jpeg", JPEG);
      }
    }
    assertThat(asked).hasSize(1);
  }

  @Test
  void onePictureAfterAnotherComesThroughOneConnection() {
    try (Covers covers = covers(true, LONG, LONG)) {
      for (String doi : List.of("jpeg", "png", "webp")) {
        assertThat(covers.find(work(doi), Size.LARGE)).isInstanceOf(Cover.Picture.class);
      }
    }
    assertThat(callers).hasSize(1);
  }

  @Test
  void privateAddressesAreNotAsked() {
    try (Covers covers = covers(false, LONG, LONG)) {
      assertThat(covers.find(work("jpeg"), Size.LARGE)).isEqualTo(new Cover.Failed());
    }
    assertThat(asked).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"false", "true"})
  void aRedirectToThisMachineIsNotFollowedWhateverIsAllowedToThePlaceItself(boolean allowed) {
    try (Covers covers = covers("localhost", allowed, LONG, LONG)) {
      assertPicture(covers.find(work("jpeg"), Size.LARGE), "image/jpeg", JPEG);
      assertThat(covers.find(work("inside"), Size.LARGE)).isEqualTo(new Cover.Failed());
    }
    assertThat(asked).containsExactly("/L/jpeg", "/L/inside");
  }

  @Test
  void manyWhoWantTheSameWaitForOneRequest() throws Exception {
    try (Covers covers = covers(true, LONG, LONG);
        ExecutorService readers = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Cover>> all =
          Stream.generate(() -> readers.submit(() -> covers.find(work("jpeg"), Size.SMALL)))
              .limit(30)
              .toList();
      for (Future<Cover> one : all) {
        assertPicture(one.get(), "image/jpeg", JPEG);
      }
    }
    assertThat(asked).containsExactly("/M/jpeg");
  }

  @Test
  void theFolderOfTheSiteComesFirst() throws IOException {
    Path own = Files.createDirectories(folder.resolve("own"));
    Files.write(own.resolve("10.5555-tide_s-1.png"), PNG);
    Files.write(own.resolve("9780306406157.jpg"), JPEG);
    Files.writeString(own.resolve("sea-9.jpg"), "<html>".repeat(99));
    Files.write(folder.resolve("outside.png"), PNG);
    Files.createSymbolicLink(own.resolve("sea-8.png"), folder.resolve("outside.png"));
    CoverSettings settings =
        new CoverSettings(true, Optional.of(own), List.of(), 1, false, 1 << 20);
    try (Covers covers = Covers.open(settings, folder.resolve("covers"), "")) {
      assertPicture(covers.find(work("10.5555/tide_s(1"), Size.SMALL), "image/png", PNG);
      assertPicture(covers.find(book(ISBN, "x"), Size.SMALL), "image/jpeg", JPEG);
      assertThat(covers.find(book("", "sea-9"), Size.SMALL)).isEqualTo(new Cover.None());
      assertThat(covers.find(book("", "sea-8"), Size.SMALL)).isEqualTo(new Cover.None());
      assertThat(covers.find(book("", "../outside"), Size.SMALL)).isEqualTo(new Cover.None());
    }
    assertThat(folder.resolve("covers")).doesNotExist();
  }

  private static KnownAs book(String isbn, String id) {
    return new KnownAs(
        List.of(id), List.of(isbn), List.of(), List.of(), List.of(), List.of(), List.of(), "", "");
  }

  @Test
  void anOldPictureStaysUntilThereIsNone() {
    Instant now = Instant.parse("2026-02-01T12:00:00Z");
    new CoverCache(folder, 40_000, () -> now).keep("c", JPEG);
    CoverCache cache = new CoverCache(folder, 40_000, () -> now.plus(Duration.ofDays(91)));
    assertThat(cache.find("c")).as("too old to be taken for what is there").isEmpty();
    cache.failed("c");
    assertThat(cache.find("c")).contains(new Cover.Failed());
    assertThat(cache.old("c")).containsInstanceOf(Cover.Picture.class);
    cache.keep("d", JPEG);
    cache.none("d");
    assertThat(cache.find("d")).contains(new Cover.None());
    assertThat(cache.old("d")).isEmpty();
  }

  @Test
  void whatIsOldIsAskedAgainAndWhatIsTooMuchGoes() throws IOException {
    Instant now = Instant.parse("2026-02-01T12:00:00Z");
    CoverCache cache = new CoverCache(folder, 40_000, () -> now);
    cache.none("a");
    cache.failed("b");
    cache.keep("c", JPEG);
    assertThat(cache.find("a")).contains(new Cover.None());
    assertThat(cache.find("b")).contains(new Cover.Failed());
    assertThat(cache.find("c")).isPresent();
    assertThat(new CoverCache(folder, 40_000, () -> now.plus(Duration.ofHours(1))).find("b"))
        .isEmpty();
    AtomicInteger passed = new AtomicInteger();
    CoverCache later =
        new CoverCache(
            folder,
            40_000,
            () -> now.plus(Duration.ofDays(8)).plusSeconds(passed.incrementAndGet()));
    assertThat(later.find("a")).isEmpty();
    assertThat(later.find("c")).isPresent();
    for (int i = 0; i < 20; i++) {
      later.keep("picture " + i, JPEG);
    }
    assertThat(later.find("c")).as("the oldest").isEmpty();
    assertThat(later.find("picture 19")).isPresent();
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files.count()).isLessThan(10);
    }
    assertThat(Files.getLastModifiedTime(folder)).isGreaterThan(FileTime.from(Instant.EPOCH));
  }
}
