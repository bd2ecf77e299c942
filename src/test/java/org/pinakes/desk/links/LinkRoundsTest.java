package org.pinakes.desk.links;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pinakes.desk.DeskBase;
import org.pinakes.desk.links.LinkBook.Counts;
import org.pinakes.desk.links.LinkBook.Kind;
import org.pinakes.source.http.Patience;
import org.pinakes.source.http.Politeness;

/** Links that are broken in each way, at a real server. */
class LinkRoundsTest {
  @TempDir Path folder;

  private final AtomicReference<Instant> now =
      new AtomicReference<>(Instant.parse("2026-03-01T12:00:00Z"));
  private final List<Duration> waits = Collections.synchronizedList(new ArrayList<>());
  private final List<String> asked = Collections.synchronizedList(new ArrayList<>());
  private final Map<String, Runnable> met = new ConcurrentHashMap<>();
  private HttpServer server;
  private DeskBase base;
  private LinkBook book;

  @BeforeEach
  void serve() throws IOException {
    base = DeskBase.sqlite(folder.resolve("desk.db"));
    book = new LinkBook(base, ZoneOffset.UTC);
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/", this::answer);
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
    base.close();
  }

  private void answer(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath();
    boolean head = exchange.getRequestMethod().equals("HEAD");
    asked.add(exchange.getRequestMethod() + " " + path);
    met.getOrDefault(path, () -> {}).run();
    String to =
        switch (path) {
          case "/moved", "/moved-now-gone" -> path.equals("/moved") ? "/new" : "/gone";
          case "/elsewhere" -> "/fine";
          case "/slash" -> "/slash/";
          case "/circle" -> "/circle";
          case "/nowhere" -> "http://127.0.0.1:99999/";
          case "/odd" -> "http://low_line.invalid/";
          case "/typed" -> "/100% [new]";
          default -> "";
        };
    if (!to.isEmpty()) {
      exchange.getResponseHeaders().add("Location", to);
    }
    int status =
        switch (path) {
          case "/gone" -> 404;
          case "/gone-for-good" -> 410;
          case "/moved", "/moved-now-gone", "/slash" -> 301;
          case "/elsewhere", "/circle", "/nowhere", "/odd", "/typed" -> 302;
          case "/fault" -> 500;
          case "/closed" -> 403;
          case "/no-head" -> head ? 405 : 200;
          case "/lying-head" -> head ? 404 : 200;
          default -> 200;
        };
    byte[] body = "x".repeat(100_000).getBytes(java.nio.charset.StandardCharsets.US_ASCII);
    exchange.sendResponseHeaders(status, head ? -1 : body.length);
    if (!head) {
      try (var out = exchange.getResponseBody()) {
        out.write(body);
      } catch (IOException hungUp) {
        // Nobody wanted to read it.
      }
    }
    exchange.close();
  }

  private String at(String path) {
    return "http://127.0.0.1:" + server.getAddress().getPort() + path;
  }

  private LinkRounds rounds(LinkedRecords records, boolean privateAllowed) {
    Patience patience =
        new Patience() {
          @Override
          public Instant instant() {
            return now.get();
          }

          @Override
          public void sleep(Duration time) {
            waits.add(time);
          }
        };
    Politeness politeness =
        Politeness.standard("a@sea.invalid")
            .timeouts(Duration.ofSeconds(5), Duration.ofSeconds(5), Duration.ofSeconds(5))
            .privateAllowed(privateAllowed);
    return new LinkRounds(book, records, politeness, patience, ZoneOffset.UTC);
  }

  /** One record with each address, in portions as they are asked for. */
  private static LinkedRecords records(String... addresses) {
    return (mark, limit) -> {
      int from = mark.isEmpty() ? 0 : Integer.parseInt(mark);
      int to = Math.min(from + limit, addresses.length);
      List<LinkedRecord> records =
          Stream.of(addresses).toList().subList(from, to).stream()
              .map(address -> new LinkedRecord("record of " + address, "Title", List.of(address)))
              .toList();
      return new LinkedRecords.Slice(records, Integer.toString(to), to == addresses.length);
    };
  }

  private void check(String... addresses) {
    assertThat(rounds(records(addresses), true).run(Long.MAX_VALUE, () -> false))
        .isEqualTo(LinkRounds.End.DONE);
  }

  private Map<String, BadLink> bad() {
    return Stream.of(Kind.values())
        .flatMap(kind -> book.list(kind, 0, 100).stream())
        .collect(Collectors.toMap(BadLink::address, link -> link));
  }

  private BadLink bad(String address) {
    return Objects.requireNonNull(bad().get(address), address);
  }

  @Test
  void linksInOrderAreNotKept() {
    check(
        at("/fine"),
        at("/elsewhere"),
        at("/slash"),
        at("/closed"),
        at("/no-head"),
        at("/lying-head"),
        at("/with space/ä"));
    assertThat(bad()).isEmpty();
    assertThat(asked).contains("HEAD /fine", "GET /no-head", "GET /lying-head");
    assertThat(asked).doesNotContain("GET /fine");
    LinkState state = book.state();
    assertThat(state.records()).isEqualTo(7);
    assertThat(state.links()).isEqualTo(7);
    assertThat(state.finished()).isEqualTo(now.get());
  }

  @Test
  void eachWayToBeBrokenIsTold() throws IOException {
    int closed;
    try (ServerSocket free = new ServerSocket(0)) {
      closed = free.getLocalPort();
    }
    String nobody = "http://127.0.0.1:" + closed + "/";
    check(
        at("/gone"),
        at("/gone-for-good"),
        at("/moved"),
        at("/moved-now-gone"),
        at("/fault"),
        at("/circle"),
        nobody,
        "http://");
    assertThat(bad(at("/gone")).verdict()).isEqualTo(Verdict.GONE);
    assertThat(bad(at("/gone")).status()).isEqualTo(404);
    assertThat(bad(at("/gone-for-good")).status()).isEqualTo(410);
    assertThat(bad(at("/moved")).verdict()).isEqualTo(Verdict.MOVED);
    assertThat(bad(at("/moved")).said()).isEqualTo(at("/new"));
    assertThat(bad(at("/moved-now-gone")).verdict()).isEqualTo(Verdict.GONE);
    assertThat(bad(at("/fault")).verdict()).isEqualTo(Verdict.AWAY);
    assertThat(bad(at("/fault")).status()).isEqualTo(500);
    assertThat(bad(at("/circle")).said()).contains("redirects more than");
    assertThat(bad(nobody).verdict()).isEqualTo(Verdict.AWAY);
    assertThat(bad("http://").verdict()).isEqualTo(Verdict.GONE);
    assertThat(book.counts()).isEqualTo(new Counts(4, 1, 0, 3));
    assertThat(bad(at("/gone")).record()).isEqualTo("record of " + at("/gone"));
  }

  @Test
  void nobodyIsAskedAtAPrivateAddress() {
    LinkRounds careful = rounds(records(at("/fine")), false);
    careful.run(Long.MAX_VALUE, () -> false);
    assertThat(asked).isEmpty();
    assertThat(bad(at("/fine")).said()).contains("private address");
  }

  @Test
  void itGoesOnWhereItWas() {
    LinkRounds rounds = rounds(records(at("/1"), at("/2"), at("/3")), true);
    assertThat(rounds.run(2, () -> false)).isEqualTo(LinkRounds.End.STOPPED);
    assertThat(asked).containsExactlyInAnyOrder("HEAD /1", "HEAD /2");
    assertThat(book.state().isUnderWay()).isTrue();
    asked.clear();
    assertThat(rounds.run(Long.MAX_VALUE, () -> false)).isEqualTo(LinkRounds.End.DONE);
    assertThat(asked).containsExactly("HEAD /3");
    assertThat(book.state().records()).isEqualTo(3);
    assertThat(rounds.run(Long.MAX_VALUE, () -> true)).isEqualTo(LinkRounds.End.STOPPED);
    assertThat(book.state().round()).isEqualTo(2);
  }

  @Test
  void aHostHasAPauseBetweenTwoRequests() {
    check(at("/1"), at("/2"), at("/3"));
    assertThat(waits).containsExactlyInAnyOrder(Duration.ofSeconds(1), Duration.ofSeconds(2));
  }

  @Test
  void anAddressOfSeveralRecordsIsAskedOnce() {
    LinkedRecords twice =
        (mark, limit) ->
            new LinkedRecords.Slice(
                List.of(
                    new LinkedRecord("a", "A", List.of(at("/gone"))),
                    new LinkedRecord("b", "B", List.of(at("/gone"), at("/fine")))),
                "",
                true);
    rounds(twice, true).run(Long.MAX_VALUE, () -> false);
    assertThat(asked).containsExactlyInAnyOrder("HEAD /gone", "GET /gone", "HEAD /fine");
    assertThat(book.list(Kind.BROKEN, 0, 10))
        .extracting(BadLink::record)
        .containsExactlyInAnyOrder("a", "b");
  }

  @Test
  void whatWasNotReachedIsAskedAgainOnOtherDaysAndThenBroken() {
    check(at("/fault"));
    assertThat(book.counts()).isEqualTo(new Counts(0, 0, 0, 1));
    check(at("/fault"));
    assertThat(book.counts()).isEqualTo(new Counts(0, 0, 0, 1));
    now.set(now.get().plus(Duration.ofDays(1)));
    check(at("/fault"));
    assertThat(book.counts()).isEqualTo(new Counts(0, 0, 1, 0));
    now.set(now.get().plus(Duration.ofDays(1)));
    check(at("/fault"));
    assertThat(book.counts()).isEqualTo(new Counts(1, 0, 0, 0));
  }

  @Test
  void aFewLinksOfOneHostThatIsAwayForADayAreNotHeldAgainstIt() {
    String[] few =
        IntStream.range(0, 9).mapToObj(i -> "http://doi.invalid/" + i).toArray(String[]::new);
    check(at("/fine"));
    check(few);
    assertThat(book.counts()).isEqualTo(new Counts(0, 0, 0, 9));
    now.set(now.get().plus(Duration.ofDays(1)));
    check(few);
    assertThat(book.counts()).isEqualTo(new Counts(0, 0, 9, 0));
  }

  @Test
  void aLinkThatNoRecordHasAnyMoreIsForgotten() {
    check(at("/gone"));
    check(at("/fine"));
    assertThat(bad()).isEmpty();
  }

  @Test
  void aLinkThatWasNotReachedAndIsInNoRecordAnyMoreIsForgottenToo() {
    check(at("/fault"));
    now.set(now.get().plus(Duration.ofDays(1)));
    check(at("/fine"));
    assertThat(asked).contains("HEAD /fault", "HEAD /fine");
    assertThat(bad()).isEmpty();
  }

  @Test
  void withoutANetworkNothingIsHeldAgainstLinks() {
    String[] nowhere =
        IntStream.range(1, 7)
            .mapToObj(host -> "http://host" + host + ".invalid/")
            .toArray(String[]::new);
    LinkRounds rounds = rounds(records(nowhere), true);
    assertThat(rounds.run(Long.MAX_VALUE, () -> false)).isEqualTo(LinkRounds.End.OFFLINE);
    assertThat(bad()).isEmpty();
    assertThat(book.state().records()).isZero();
    assertThat(book.state().isUnderWay()).isTrue();
  }

  @Test
  void noSingleLinkEndsARun() {
    check(
        "http://127.0.0.1:99999/",
        at("/nowhere"),
        "http://low_line.invalid/",
        at("/odd"),
        at("/typed"),
        at("/gone"));
    assertThat(bad(at("/nowhere")).said()).contains("redirects to what is no address");
    assertThat(bad("http://127.0.0.1:99999/").verdict()).isEqualTo(Verdict.GONE);
    assertThat(bad(at("/gone")).verdict()).isEqualTo(Verdict.GONE);
    assertThat(bad()).hasSize(3);
    assertThat(asked).contains("HEAD /100% [new]");
  }

  @Test
  void aSingleHostThatIsSilentIsToldApartFromTheNetworkByWhoAnsweredBefore() {
    String silent = "http://doi.invalid/10.1000/1";
    check(silent);
    assertThat(bad()).isEmpty();
    check(at("/fine"));
    check(silent);
    assertThat(bad(silent).tries()).isEqualTo(1);
    server.stop(0);
    now.set(now.get().plus(Duration.ofDays(1)));
    assertThat(rounds(records(silent), true).run(Long.MAX_VALUE, () -> false))
        .isEqualTo(LinkRounds.End.OFFLINE);
    assertThat(bad(silent).tries()).isEqualTo(1);
  }

  @Test
  void aRunThatIsInterruptedGivesItsRightBack() {
    Thread run = Thread.currentThread();
    met.put("/1", run::interrupt);
    assertThat(rounds(records(at("/1")), true).run(Long.MAX_VALUE, () -> false))
        .isEqualTo(LinkRounds.End.STOPPED);
    assertThat(Thread.interrupted()).isTrue();
    assertThat(book.claim(Instant.EPOCH, now.get(), Duration.ofHours(1))).isTrue();
  }

  @Test
  void aLongPortionKeepsItsRight() {
    AtomicBoolean kept = new AtomicBoolean();
    String first = Long.toString(now.get().plus(Duration.ofMinutes(30)).toEpochMilli());
    met.put("/1", () -> now.set(now.get().plus(Duration.ofMinutes(20))));
    met.put(
        "/2",
        () -> {
          long end = System.nanoTime() + Duration.ofSeconds(10).toNanos();
          while (!kept.get() && System.nanoTime() - end < 0) {
            kept.set(asked.contains("HEAD /1") && !book.note("lease").equals(first));
          }
        });
    check(at("/1"), at("/2"));
    assertThat(kept).isTrue();
  }

  @Test
  void whileAnotherProcessChecksNothingIsDone() {
    book.claim(Instant.EPOCH, now.get(), Duration.ofHours(1));
    assertThat(rounds(records(at("/1")), true).run(9, () -> false)).isEqualTo(LinkRounds.End.TAKEN);
    assertThat(asked).isEmpty();
  }
}
