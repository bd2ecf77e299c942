package org.pinakes.cli;

import java.io.IOException;
import java.net.URI;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.pinakes.harvest.Declarations;
import org.pinakes.harvest.Discovery;
import org.pinakes.harvest.Probe;
import org.pinakes.harvest.Schedule;
import org.pinakes.harvest.SourceDeclaration;
import org.pinakes.harvest.Surroundings;
import org.pinakes.problem.BadSettingsException;
import org.pinakes.source.http.Patience;
import org.pinakes.source.http.PoliteClient;
import org.pinakes.source.http.Politeness;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Asks an address what it is, and writes an entry for it into the settings. */
@Command(
    name = "add",
    description = {
      "Asks an address what it is, prints what it says,",
      "and adds an entry for it to the settings."
    },
    mixinStandardHelpOptions = true)
final class AddSourceCommand implements Callable<Integer> {
  private static final int TRIES = 3;
  private static final double RATE = 5;

  /** Services with one address for everybody. */
  private static final Set<String> SERVICES = Set.of("pubmed", "europepmc");

  /** Parts of host names that name no repository. */
  private static final Set<String> GENERAL =
      Set.of("www", "oai", "oaipmh", "oai-pmh", "api", "export", "localhost", "sru", "solr");

  private final Console console;

  @Mixin private final DataOptions data = new DataOptions();

  @Option(names = "--name", paramLabel = "NAME", description = "Name of the source.")
  private @Nullable String name;

  @Option(names = "--prefix", paramLabel = "PREFIX", description = "OAI-PMH metadata prefix.")
  private @Nullable String prefix;

  @Option(names = "--set", paramLabel = "SET", description = "OAI-PMH set.")
  private @Nullable String set;

  @Option(
      names = "--schedule",
      paramLabel = "WHEN",
      defaultValue = "daily 03:00",
      description =
          "manual, hourly, every 6h, daily 03:00, weekly sun 04:00; default ${DEFAULT-VALUE}.")
  private String schedule = "daily 03:00";

  @Option(names = "--private", description = "The address is a private one, and is meant.")
  private boolean privateAllowed;

  @Option(
      names = "--query",
      paramLabel = "QUERY",
      description = "Which records are wanted, in the language of SRU, Solr, PubMed or Europe PMC.")
  private @Nullable String query;

  @Parameters(
      paramLabel = "URL",
      description = {
        "Address of an OAI-PMH, SRU or Solr endpoint; a file or folder;",
        "pubmed or europepmc with --query."
      })
  private String url = "";

  AddSourceCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    Settings settings = data.settings(console);
    if (Schedule.of(schedule).isEmpty()) {
      throw new BadSettingsException("--schedule must be manual, hourly, every 6h, daily 03:00…");
    }
    Discovery found = find(settings);
    String chosen = chosenName(settings);
    Table facts = new Table("kind", found.kind());
    found.facts().stream()
        .filter(fact -> !fact.value().isBlank())
        .forEach(fact -> facts.row(fact.what(), fact.value()));
    console.out().print(facts);
    Path file = data.file(console);
    Surroundings surroundings =
        new Surroundings(console.here(), console.environment(), settings.contact());
    new SettingsFile(file, surroundings).add(chosen, indent -> found.lines(chosen, indent));
    console.out().println();
    console.out().println("Added to " + file + ":");
    found.lines(chosen, "  ").forEach(console.out()::println);
    console.out().println();
    console.out().println("Harvest it now with: pinakes harvest " + chosen);
    return 0;
  }

  /** Some sources need not be asked what they are. */
  private Discovery find(Settings settings) throws IOException {
    if (SERVICES.contains(url)) {
      if (query == null) {
        throw new BadSettingsException("Say with --query what is wanted of " + url + ".");
      }
      return named(url, "query", query);
    }
    boolean path = !url.contains("://") && Files.exists(console.here().resolve(url));
    return path ? named("files", "path", url) : ask(address(url), settings);
  }

  private Discovery named(String kind, String key, String value) {
    Map<String, String> entry = new LinkedHashMap<>();
    entry.put("kind", kind);
    entry.put(key, value);
    entry.put("schedule", schedule);
    return new Discovery(kind, "", List.of(), entry);
  }

  private Discovery ask(URI address, Settings settings) throws IOException {
    Politeness politeness =
        Politeness.standard(settings.contact())
            .privateAllowed(privateAllowed)
            .requestsPerSecond(RATE)
            .tries(TRIES);
    Path folder = Files.createTempDirectory("pinakes-sources");
    try (PoliteClient client = new PoliteClient(politeness, Patience.real(), folder)) {
      return new Probe(client).ask(address, wanted());
    } finally {
      delete(folder);
    }
  }

  private static void delete(Path folder) throws IOException {
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
      for (Path one : files) {
        Files.delete(one);
      }
    }
    Files.delete(folder);
  }

  private Map<String, String> wanted() {
    Map<String, String> wanted = new LinkedHashMap<>();
    if (prefix != null) {
      wanted.put("prefix", prefix);
    }
    if (set != null) {
      wanted.put("set", set);
    }
    if (query != null) {
      wanted.put("query", query);
    }
    wanted.put("schedule", schedule);
    if (privateAllowed) {
      wanted.put("private", "true");
    }
    return wanted;
  }

  private static URI address(String text) {
    try {
      URI address = URI.create(text.strip());
      if (address.getHost() != null) {
        return address;
      }
    } catch (IllegalArgumentException malformed) {
      throw new BadSettingsException("«" + text + "» is no address.", malformed);
    }
    throw new BadSettingsException(
        "«" + text + "» is no address that begins with http:// or https://");
  }

  private String chosenName(Settings settings) {
    List<String> taken = settings.sources().stream().map(SourceDeclaration::name).toList();
    String chosen = name;
    if (chosen == null) {
      String base = url.contains("://") ? ofHost(address(url).getHost()) : ofHost(url);
      chosen = base;
      for (int i = 2; taken.contains(chosen); i++) {
        chosen = base + "-" + i;
      }
    }
    if (!Declarations.NAME.matcher(chosen).matches()) {
      throw new BadSettingsException(
          "--name must be a short name in small letters, digits, - and _");
    }
    if (taken.contains(chosen)) {
      throw new BadSettingsException("There is a source «" + chosen + "» already.");
    }
    return chosen;
  }

  private static String ofHost(String host) {
    return Arrays.stream(host.toLowerCase(Locale.ROOT).split("[./]"))
        .filter(part -> !GENERAL.contains(part) && !part.matches("\\d+"))
        .map(part -> part.replaceAll("[^a-z0-9_-]", ""))
        .filter(part -> Declarations.NAME.matcher(part).matches())
        .findFirst()
        .orElse("source");
  }
}
