package org.pinakes.source.oai;

import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.pinakes.format.oai.OaiPage;
import org.pinakes.problem.SourceUnreachableException;
import org.pinakes.source.http.Fetched;
import org.pinakes.source.http.PoliteClient;
import org.pinakes.source.http.Query;

/** A repository that speaks OAI-PMH 2.0: asks, and understands what comes back. */
public final class OaiRepository {
  private static final int MOST_PAGES_OF_SETS = 100;

  private final URI base;
  private final PoliteClient client;

  /** The repository at an address. */
  public OaiRepository(URI base, PoliteClient client) {
    this.base = base;
    this.client = client;
  }

  /**
   * What a repository says of itself.
   *
   * @param name for people
   * @param granularity as written: {@code YYYY-MM-DD} or with the time
   * @param deletedRecord {@code no}, {@code transient} or {@code persistent}
   * @param earliest datestamp as written
   * @param adminEmail whom to ask
   * @param time the server's own, by its response or its header; ours when it tells none
   */
  public record Identity(
      String name,
      String granularity,
      String deletedRecord,
      String earliest,
      String adminEmail,
      Instant time) {}

  /**
   * A response and the file it is in.
   *
   * @param response to be closed
   */
  record Answer(OaiPage page, Fetched response) implements AutoCloseable {
    @Override
    public void close() {
      response.close();
    }
  }

  /** Asks who it is. */
  public Identity identify() {
    try (Answer answer = ask(Map.of("verb", "Identify"))) {
      refuseFault(answer.page());
      OaiPage page = answer.page();
      return new Identity(
          page.text("repositoryName"),
          page.text("granularity"),
          page.text("deletedRecord"),
          page.text("earliestDatestamp"),
          page.text("adminEmail"),
          time(answer));
    }
  }

  private Instant time(Answer answer) {
    return Granularity.time(answer.page().responseDate())
        .or(answer.response()::date)
        .orElseGet(() -> client.patience().instant().minus(Granularity.DAY.step()));
  }

  /** Metadata prefixes that it offers. */
  public List<String> prefixes() {
    try (Answer answer = ask(Map.of("verb", "ListMetadataFormats"))) {
      refuseFault(answer.page());
      return answer.page().texts().getOrDefault("metadataPrefix", List.of());
    }
  }

  /** Sets by their name in requests, with their names for people; empty when it has none. */
  public Map<String, String> sets() {
    Map<String, String> sets = new LinkedHashMap<>();
    String token = null;
    for (int pages = 0; pages < MOST_PAGES_OF_SETS; pages++) {
      try (Answer answer = ask(ofToken("ListSets", token))) {
        OaiPage page = answer.page();
        List<String> names = page.texts().getOrDefault("setName", List.of());
        List<String> specs = page.texts().getOrDefault("setSpec", List.of());
        for (int i = 0; i < specs.size(); i++) {
          sets.put(specs.get(i), i < names.size() ? names.get(i) : "");
        }
        token = page.token();
      }
      if (token == null || token.isEmpty()) {
        return sets;
      }
    }
    return sets;
  }

  /** A page of a list, or whatever comes instead. */
  Answer list(String prefix, Window window, @Nullable String token) {
    if (token != null) {
      return ask(ofToken("ListRecords", token));
    }
    Map<String, String> query = new LinkedHashMap<>();
    query.put("verb", "ListRecords");
    query.put("metadataPrefix", prefix);
    putIfAny(query, "set", window.set());
    putIfAny(query, "from", window.from());
    putIfAny(query, "until", window.until());
    return ask(query);
  }

  private static Map<String, String> ofToken(String verb, @Nullable String token) {
    Map<String, String> query = new LinkedHashMap<>();
    query.put("verb", verb);
    putIfAny(query, "resumptionToken", token == null ? "" : token);
    return query;
  }

  private static void putIfAny(Map<String, String> query, String name, String value) {
    if (!value.isEmpty()) {
      query.put(name, value);
    }
  }

  private Answer ask(Map<String, String> query) {
    List<OaiPage> pages = new ArrayList<>();
    Fetched response =
        client.ask(
            address(query),
            fetched -> {
              OaiPage page = OaiPage.of(fetched.file());
              pages.add(page);
              return objection(page, fetched);
            });
    try {
      OaiPage page = response.good() ? pages.getLast() : OaiPage.of(response.file());
      return new Answer(page, response);
    } catch (IOException unreadable) {
      response.close();
      throw new SourceUnreachableException(
          "A response of " + base + " cannot be read: " + unreadable.getMessage(), unreadable);
    }
  }

  private static @Nullable String objection(OaiPage page, Fetched fetched) {
    if (page.isOai()) {
      boolean whole = page.closed() || page.token() != null;
      return whole ? null : "the response is cut off: its end is missing";
    }
    boolean html =
        page.root().equalsIgnoreCase("html") || fetched.header("Content-Type").contains("html");
    if (html) {
      String title = page.text("title");
      return "it answers with an HTML page"
          + (title.isEmpty() ? "" : " («" + title + "»)")
          + " and not with OAI-PMH; perhaps it wants a login, is being repaired, or the address is"
          + " another one";
    }
    return page.root().isEmpty()
        ? "it answers with something that is no XML"
        : "it answers with <" + page.root() + "> and not with OAI-PMH; check the address";
  }

  private static void refuseFault(OaiPage page) {
    OaiPage.Fault fault = page.fault();
    if (fault != null) {
      throw new SourceUnreachableException(
          "The repository refuses: " + fault.code() + ", " + fault.text());
    }
    if (!page.isOai()) {
      throw new SourceUnreachableException(
          "The address does not answer with OAI-PMH, but with <" + page.root() + ">. Check it.");
    }
  }

  private URI address(Map<String, String> query) {
    Query address = Query.at(base);
    query.forEach(address::with);
    return address.uri();
  }
}
