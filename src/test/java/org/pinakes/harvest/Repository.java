package org.pinakes.harvest;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/** An OAI-PMH repository with invented records that can be given a bad day. */
final class Repository implements AutoCloseable {
  static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

  private final HttpServer server;
  private final Map<String, Item> items = new ConcurrentHashMap<>();
  private final List<String> requests = new CopyOnWriteArrayList<>();
  private final List<Bad> bad = new CopyOnWriteArrayList<>();
  private volatile Instant now = Instant.parse("2026-02-01T10:00:00Z");
  private volatile boolean inOrder = true;
  private volatile boolean days;
  private volatile String deletedRecord = "persistent";
  private volatile int pageSize = 4;

  /** A record. */
  record Item(String id, Instant stamp, String title, boolean deleted, String set) {}

  /** What happens instead of an answer, for requests that fit, so many times. */
  private record Bad(Predicate<Asked> fits, Trouble trouble, int[] left) {}

  /** Spoils an answer. */
  interface Trouble {
    void happen(Asked asked) throws IOException;
  }

  Repository() {
    try {
      server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/", this::answer);
    server.start();
  }

  URI address() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/oai");
  }

  /** Records 1 to a number, one for each hour. */
  Repository with(int records) {
    IntStream.rangeClosed(1, records)
        .forEach(i -> put(id(i), START.plus(Duration.ofHours(i)), "Invented title " + i, "a"));
    return this;
  }

  static String id(int number) {
    return "oai:repo:%03d".formatted(number);
  }

  void put(String id, Instant stamp, String title, String set) {
    items.put(id, new Item(id, stamp, title, false, set));
  }

  void delete(String id, Instant stamp) {
    items.put(id, new Item(id, stamp, "", true, "a"));
  }

  void forget(String id) {
    items.remove(id);
  }

  void listInOrderOfIdentifiersBackwards() {
    inOrder = false;
  }

  void knowOnlyDays() {
    days = true;
  }

  void keepNoDeletedRecords() {
    deletedRecord = "no";
  }

  void now(Instant time) {
    now = time;
  }

  void pageSize(int size) {
    pageSize = size;
  }

  /** Something happens at the next list page, so many times, and then no more. */
  void trouble(int times, Trouble trouble) {
    when(asked -> asked.query().containsKey("verb") && asked.isList(), times, trouble);
  }

  /** Something happens at the second page, so many times. */
  void troubleAtToken(int times, Trouble trouble) {
    when(asked -> asked.query().containsKey("resumptionToken"), times, trouble);
  }

  void when(Predicate<Asked> fits, int times, Trouble trouble) {
    bad.add(new Bad(fits, trouble, new int[] {times}));
  }

  void stopTroubles() {
    bad.clear();
  }

  List<String> requests() {
    return requests;
  }

  List<String> lists() {
    return requests.stream().filter(request -> request.contains("verb=ListRecords")).toList();
  }

  private void answer(HttpExchange exchange) {
    Asked asked = new Asked(exchange, query(exchange));
    requests.add(String.valueOf(exchange.getRequestURI().getRawQuery()));
    try {
      for (Bad one : bad) {
        if (one.left()[0] > 0 && one.fits().test(asked)) {
          one.left()[0]--;
          one.trouble().happen(asked);
          return;
        }
      }
      asked.send(200, asked.good());
    } catch (IOException gone) {
      exchange.close();
    }
  }

  private static Map<String, String> query(HttpExchange exchange) {
    Map<String, String> query = new LinkedHashMap<>();
    String raw = exchange.getRequestURI().getRawQuery();
    if (raw != null) {
      for (String pair : raw.split("&", -1)) {
        String[] parts = pair.split("=", 2);
        query.put(parts[0], parts.length == 1 ? "" : URLDecoder.decode(parts[1], UTF_8));
      }
    }
    return query;
  }

  /** A request, and ways to answer it. */
  final class Asked {
    private final HttpExchange exchange;
    private final Map<String, String> query;

    Asked(HttpExchange exchange, Map<String, String> query) {
      this.exchange = exchange;
      this.query = query;
    }

    Map<String, String> query() {
      return query;
    }

    HttpExchange exchange() {
      return exchange;
    }

    boolean isList() {
      return "ListRecords".equals(query.get("verb"));
    }

    /** What would be answered on a good day. */
    String good() {
      return switch (query.getOrDefault("verb", "")) {
        case "Identify" -> identify();
        case "ListMetadataFormats" ->
            frame(
                "<ListMetadataFormats><metadataFormat><metadataPrefix>oai_dc</metadataPrefix>"
                    + "</metadataFormat></ListMetadataFormats>");
        case "ListSets" ->
            frame(
                "<ListSets><set><setSpec>a</setSpec><setName>All of it</setName></set>"
                    + "<set><setSpec>b</setSpec><setName>Other things</setName></set></ListSets>");
        case "ListRecords" -> list(query);
        default -> Repository.this.error("badVerb", "What?");
      };
    }

    void header(String name, String value) {
      exchange.getResponseHeaders().set(name, value);
    }

    void send(int status, String body) throws IOException {
      send(status, body.getBytes(UTF_8));
    }

    void send(int status, byte[] body) throws IOException {
      if (!exchange.getResponseHeaders().containsKey("Content-Type")) {
        header("Content-Type", "text/xml; charset=UTF-8");
      }
      exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
      try (OutputStream out = exchange.getResponseBody()) {
        out.write(body);
      }
    }

    /** Promises all of the answer and hangs up in the middle. */
    void hangUp() throws IOException {
      byte[] body = good().getBytes(UTF_8);
      exchange.sendResponseHeaders(200, body.length);
      exchange.getResponseBody().write(body, 0, body.length / 2);
      exchange.getResponseBody().flush();
      throw new IOException("hung up");
    }

    void error(int status) throws IOException {
      send(status, "");
    }

    void fault(String code) throws IOException {
      send(200, Repository.this.error(code, "It is so."));
    }
  }

  private String identify() {
    return frame(
        """
        <Identify><repositoryName>Invented repository</repositoryName>\
        <baseURL>%s</baseURL><protocolVersion>2.0</protocolVersion>\
        <adminEmail>admin@example.org</adminEmail>\
        <earliestDatestamp>%s</earliestDatestamp><deletedRecord>%s</deletedRecord>\
        <granularity>%s</granularity></Identify>\
        """
            .formatted(
                address(),
                stamp(START),
                deletedRecord,
                days ? "YYYY-MM-DD" : "YYYY-MM-DDThh:mm:ssZ"));
  }

  private String error(String code, String text) {
    return frame("<error code=\"%s\">%s</error>".formatted(code, text));
  }

  private String frame(String inside) {
    return """
    <?xml version="1.0" encoding="UTF-8"?>
    <OAI-PMH xmlns="http://www.openarchives.org/OAI/2.0/">\
    <responseDate>%s</responseDate><request>%s</request>%s</OAI-PMH>\
    """
        .formatted(now.truncatedTo(ChronoUnit.SECONDS), address(), inside);
  }

  private String stamp(Instant time) {
    String text = time.truncatedTo(ChronoUnit.SECONDS).toString();
    return days ? text.substring(0, 10) : text;
  }

  private String list(Map<String, String> query) {
    String token = query.get("resumptionToken");
    String[] wanted =
        token == null
            ? new String[] {
              query.getOrDefault("set", ""),
              query.getOrDefault("from", ""),
              query.getOrDefault("until", ""),
              "0"
            }
            : token.split("/", -1);
    List<Item> all = matching(wanted[0], wanted[1], wanted[2]);
    if (all.isEmpty()) {
      return error("noRecordsMatch", "Nothing.");
    }
    int offset = Integer.parseInt(wanted[3]);
    int end = Math.min(all.size(), offset + pageSize);
    StringBuilder text = new StringBuilder("<ListRecords>\n");
    all.subList(Math.min(offset, end), end).forEach(item -> text.append(record(item)).append('\n'));
    String next =
        end < all.size()
            ? String.join("/", wanted[0], wanted[1], wanted[2], Integer.toString(end))
            : "";
    if (!next.isEmpty() || token != null) {
      text.append(
          "<resumptionToken completeListSize=\"%d\" cursor=\"%d\">%s</resumptionToken>"
              .formatted(all.size(), offset, next));
    }
    return frame(text + "</ListRecords>");
  }

  private List<Item> matching(String set, String from, String until) {
    Comparator<Item> order =
        inOrder
            ? Comparator.comparing(Item::stamp).thenComparing(Item::id)
            : Comparator.comparing(Item::id).reversed();
    List<Item> all = new ArrayList<>(items.values());
    all.removeIf(item -> !set.isEmpty() && !item.set().equals(set));
    all.removeIf(item -> !from.isEmpty() && stamp(item.stamp()).compareTo(from) < 0);
    all.removeIf(item -> !until.isEmpty() && stamp(item.stamp()).compareTo(until) > 0);
    all.sort(order);
    return all;
  }

  private String record(Item item) {
    if (item.deleted()) {
      return """
      <record><header status="deleted"><identifier>%s</identifier>\
      <datestamp>%s</datestamp></header></record>\
      """
          .formatted(item.id(), stamp(item.stamp()));
    }
    return """
    <record><header><identifier>%s</identifier><datestamp>%s</datestamp>\
    <setSpec>%s</setSpec></header>\
    <metadata><oai_dc:dc xmlns:oai_dc="http://www.openarchives.org/OAI/2.0/oai_dc/" \
    xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>%s</dc:title>\
    <dc:creator>Invented, Ada</dc:creator><dc:date>2019</dc:date>\
    </oai_dc:dc></metadata></record>\
    """
        .formatted(item.id(), stamp(item.stamp()), item.set(), item.title());
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
