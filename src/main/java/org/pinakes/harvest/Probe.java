package org.pinakes.harvest;

import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.pinakes.harvest.Discovery.Fact;
import org.pinakes.problem.SourceUnreachableException;
import org.pinakes.source.http.Fetched;
import org.pinakes.source.http.PoliteClient;
import org.pinakes.source.http.Query;
import org.pinakes.source.oai.OaiRepository;
import org.pinakes.source.paged.JsonAnswer;
import org.pinakes.source.paged.Tail;
import tools.jackson.databind.JsonNode;

/** Asks an address what it is. */
public final class Probe {
  /** Richest first. */
  private static final List<String> PREFIXES =
      List.of("marc21", "marcxml", "marc", "marc_xml", "jats", "pmc", "pmc_fm", "oai_dc");

  private static final int SETS_SHOWN = 20;

  /** Keys that mean nothing to the other kinds. */
  private static final Set<String> ONLY_OF_OAI = Set.of("prefix", "set");

  private static final Set<String> NOT_OF_OAI = Set.of("query");

  private final PoliteClient client;

  /** Asks by this client, which should not be too patient. */
  public Probe(PoliteClient client) {
    this.client = client;
  }

  /**
   * Finds out.
   *
   * @param wanted keys that are set already, such as a metadata prefix
   * @throws SourceUnreachableException when it is nothing that can be harvested
   */
  public Discovery ask(URI address, Map<String, String> wanted) {
    URI base = withoutQuery(address);
    client.check(base);
    List<String> reasons = new ArrayList<>();
    for (Attempt attempt : List.<Attempt>of(this::oai, this::sru, this::solr)) {
      try {
        Optional<Discovery> found = attempt.ask(base, wanted);
        if (found.isPresent()) {
          return found.get();
        }
      } catch (SourceUnreachableException not) {
        reasons.add(String.valueOf(not.getMessage()));
      }
    }
    throw new SourceUnreachableException(
        "%s is nothing that Pinakes knows how to harvest:%n%s"
            .formatted(
                address,
                reasons.stream().map(one -> "  " + one).collect(Collectors.joining("\n"))));
  }

  private interface Attempt {
    Optional<Discovery> ask(URI base, Map<String, String> wanted);
  }

  private Optional<Discovery> oai(URI base, Map<String, String> wanted) {
    OaiRepository repository = new OaiRepository(base, client);
    OaiRepository.Identity identity = repository.identify();
    List<String> prefixes = repository.prefixes();
    Map<String, String> sets = setsOf(repository);
    List<Fact> facts = new ArrayList<>();
    facts.add(new Fact("name", identity.name()));
    facts.add(new Fact("administrator", identity.adminEmail()));
    facts.add(new Fact("oldest datestamp", identity.earliest()));
    facts.add(new Fact("granularity", identity.granularity()));
    facts.add(new Fact("deleted records", identity.deletedRecord()));
    facts.add(new Fact("formats", String.join(", ", prefixes)));
    facts.add(new Fact("sets", shown(sets)));
    Map<String, String> entry = new LinkedHashMap<>();
    entry.put("kind", "oai");
    entry.put("url", base.toString());
    entry.put("prefix", prefix(prefixes));
    putAll(entry, wanted, NOT_OF_OAI);
    return Optional.of(new Discovery("oai", identity.name(), facts, entry));
  }

  /** An SRU server explains itself; which of its records are wanted only the query says. */
  private Optional<Discovery> sru(URI base, Map<String, String> wanted) {
    URI explain = Query.at(base).with("operation", "explain").with("version", "1.2").uri();
    try (Fetched response = client.get(explain, Tail.closes("explainResponse"))) {
      String text = response.beginning();
      String title = between(text, "title");
      if (!wanted.containsKey("query")) {
        throw new SourceUnreachableException(
            base + " is an SRU server; say with --query which of its records are wanted.");
      }
      Map<String, String> entry = new LinkedHashMap<>();
      entry.put("kind", "sru");
      entry.put("url", base.toString());
      entry.put("schema", text.contains("marcxml") || !text.contains("\"dc\"") ? "marcxml" : "dc");
      putAll(entry, wanted, ONLY_OF_OAI);
      return Optional.of(new Discovery("sru", title, List.of(new Fact("name", title)), entry));
    }
  }

  private static void putAll(
      Map<String, String> entry, Map<String, String> wanted, Set<String> without) {
    wanted.forEach((key, value) -> {
      if (!without.contains(key)) {
        entry.put(key, value);
      }
    });
  }

  private static String between(String text, String element) {
    Matcher matcher = Pattern.compile("<(?:\\w+:)?" + element + "\\b[^>]*>([^<]*)<").matcher(text);
    return matcher.find() ? matcher.group(1).strip() : "";
  }

  private Optional<Discovery> solr(URI base, Map<String, String> wanted) {
    URI core = URI.create(base.toString().replaceAll("/select/?$", ""));
    URI one = Query.at(core, "select").with("q", "*:*").with("rows", "1").with("wt", "json").uri();
    JsonNode response = JsonAnswer.ask(client, one, "response").json().path("response");
    JsonNode document = response.path("docs").path(0);
    List<Fact> facts =
        List.of(
            new Fact("documents", response.path("numFound").asString("")),
            new Fact("full records", document.has("fullrecord") ? "yes" : "no"),
            new Fact("dates of change", document.has("last_indexed") ? "last_indexed" : "none"));
    Map<String, String> entry = new LinkedHashMap<>();
    entry.put("kind", "solr");
    entry.put("url", core.toString());
    if (!document.has("last_indexed")) {
      entry.put("changed-field", "");
    }
    putAll(entry, wanted, ONLY_OF_OAI);
    return Optional.of(new Discovery("solr", "", facts, entry));
  }

  private static Map<String, String> setsOf(OaiRepository repository) {
    try {
      return repository.sets();
    } catch (SourceUnreachableException without) {
      return Map.of();
    }
  }

  private static String prefix(List<String> offered) {
    return PREFIXES.stream().filter(offered::contains).findFirst().orElse("oai_dc");
  }

  private static String shown(Map<String, String> sets) {
    String first =
        sets.entrySet().stream()
            .limit(SETS_SHOWN)
            .map(set ->
                set.getValue().isEmpty()
                    ? set.getKey()
                    : set.getKey() + " (" + set.getValue() + ")")
            .collect(Collectors.joining(", "));
    int more = sets.size() - SETS_SHOWN;
    return sets.isEmpty() ? "none" : more > 0 ? first + " and " + more + " more" : first;
  }

  /** People copy addresses with a request in them. */
  private static URI withoutQuery(URI address) {
    String text = address.toString();
    String kept = text.replaceAll("[?&](?:verb|operation|q)=.*$", "").replaceAll("#.*$", "");
    return URI.create(kept);
  }
}
