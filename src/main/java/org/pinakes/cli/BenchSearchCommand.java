package org.pinakes.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.pinakes.cli.bench.DeepBench;
import org.pinakes.cli.bench.KnownItems;
import org.pinakes.cli.bench.PagesBench;
import org.pinakes.cli.bench.QueryLog;
import org.pinakes.cli.bench.SearchBench;
import org.pinakes.index.CatalogIndex;
import org.pinakes.search.SearchService;
import org.pinakes.search.SearchState;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Measures searches in a catalogue that is there. */
@Command(
    name = "search",
    description = {
      "Measures how long searches take in the catalogue of --data, and how many result pages",
      "its site gives; or, with --known-items, whether records are found that one knows; or, with",
      "--deep, what it costs to go on from page to page for long."
    },
    mixinStandardHelpOptions = true)
final class BenchSearchCommand implements Callable<Integer> {
  private final Console console;

  @Mixin private final DataOptions data = new DataOptions();

  @Option(
      names = "--queries",
      paramLabel = "FILE",
      description = {
        "Searches, one a line: words, or a search's address from the question mark on.",
        "Without it they are drawn from the catalogue."
      })
  private @Nullable Path queries;

  @Option(
      names = "--searches",
      paramLabel = "N",
      defaultValue = "2000",
      description = "How many are drawn; default ${DEFAULT-VALUE}.")
  private int searches = 2000;

  @Option(
      names = "--clients",
      paramLabel = "N",
      defaultValue = "32",
      description = "Clients that ask for pages at once; 0 for none; default ${DEFAULT-VALUE}.")
  private int clients = 32;

  @Option(
      names = "--known-items",
      paramLabel = "N",
      defaultValue = "0",
      description = "Looks for so many records instead, by title and by author.")
  private int knownItems;

  @Option(
      names = "--deep",
      paramLabel = "PAGE",
      defaultValue = "0",
      description = {
        "Measures instead how long this page takes, reached from page to page, beside the first;",
        "of searches that have so many."
      })
  private int deep;

  @Option(
      names = "--seed",
      paramLabel = "N",
      defaultValue = "1",
      description = "Another seed draws others; default ${DEFAULT-VALUE}.")
  private long seed = 1;

  BenchSearchCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws Exception {
    Settings settings = data.settings(console);
    List<SearchState> asked;
    try (Catalogue catalogue = Catalogue.existing(settings)) {
      SearchService service = catalogue.search();
      if (knownItems > 0) {
        tell(new KnownItems(catalogue.index(), service).report(knownItems, seed));
        return 0;
      }
      if (deep > 0) {
        tell(new DeepBench(service).report(deep));
        return 0;
      }
      asked = asked(service, catalogue.index());
      new SearchBench(settings.folder().index(), service).warm(asked);
    }
    try (Catalogue fresh = Catalogue.existing(settings)) {
      tell(new SearchBench(settings.folder().index(), fresh.search()).report(asked));
    }
    if (clients > 0) {
      pages(settings, asked);
    }
    return 0;
  }

  private List<SearchState> asked(SearchService service, CatalogIndex index) throws IOException {
    QueryLog log = new QueryLog(service.form());
    Path file = queries;
    return file == null ? log.draw(index, searches, seed) : log.read(console.here().resolve(file));
  }

  private void pages(Settings settings, List<SearchState> asked) throws Exception {
    Settings anyPort = ServeCommand.option(settings, Setting.PORT, "0");
    try (Catalogue catalogue = Catalogue.existing(anyPort);
        RunningSite site = RunningSite.start(catalogue)) {
      tell(new PagesBench(site.url() + "/", clients).report(asked));
    }
  }

  private void tell(List<String> lines) {
    lines.forEach(console.out()::println);
  }
}
