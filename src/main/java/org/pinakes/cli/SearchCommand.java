package org.pinakes.cli;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.pinakes.index.IndexDocument;
import org.pinakes.index.IndexResponse.Hit;
import org.pinakes.problem.BadSettingsException;
import org.pinakes.search.Facet;
import org.pinakes.search.SearchPage;
import org.pinakes.search.SearchState;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Searches from the command line, with the query language of the site. */
@Command(name = "search", description = "Searches the catalogue.", mixinStandardHelpOptions = true)
final class SearchCommand implements Callable<Integer> {
  private static final int MOST = 1000;

  /** Loading a model takes a moment, and there is only one query. */
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final Console console;

  @Mixin private final DataOptions data = new DataOptions();

  @Option(names = "--json", description = "Prints JSON, documents and facets included.")
  private boolean json;

  @Option(
      names = "--limit",
      paramLabel = "N",
      defaultValue = "20",
      description = "Results wanted, 1 to 1000; default ${DEFAULT-VALUE}.")
  private int limit;

  @Parameters(paramLabel = "QUERY", arity = "1..*", description = "What to look for.")
  private List<String> query = List.of();

  SearchCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    if (limit < 1 || limit > MOST) {
      throw new BadSettingsException("--limit must be a whole number from 1 to " + MOST);
    }
    try (Catalogue catalogue = Catalogue.existing(data.settings(console))) {
      SearchState state = SearchState.start().withQuery(String.join(" ", query), SearchState.ALL);
      SearchPage page = catalogue.search(PATIENCE).search(state, limit);
      if (json) {
        console.out().println(Json.of(asMap(page)));
      } else {
        print(page);
      }
    }
    return 0;
  }

  private void print(SearchPage page) {
    console
        .out()
        .printf("%s results in %d ms%n", Words.number(page.total()), page.took().toMillis());
    int number = 0;
    for (Hit hit : page.hits()) {
      IndexDocument document = hit.document();
      console.out().printf("%n%3d. %s%n", ++number, title(document));
      String about = about(document);
      if (!about.isEmpty()) {
        console.out().printf("     %s%n", about);
      }
      console.out().printf("     %s%n", document.id());
    }
  }

  private static String title(IndexDocument document) {
    return document.has("title_full") ? document.first("title_full") : document.first("title");
  }

  private static String about(IndexDocument document) {
    String authors = String.join("; ", document.all("author"));
    String where =
        document.has("container_title")
            ? document.first("container_title")
            : document.first("publisher");
    List<String> parts =
        Stream.of(authors, where, document.first("publishDate"))
            .filter(part -> !part.isEmpty())
            .toList();
    return String.join(" · ", parts);
  }

  private static Map<String, Object> asMap(SearchPage page) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("query", page.state().query());
    map.put("total", page.total());
    map.put("milliseconds", page.took().toMillis());
    map.put("hits", page.hits().stream().map(SearchCommand::asMap).toList());
    Map<String, Object> facets = new LinkedHashMap<>();
    for (Facet facet : page.facets()) {
      Map<String, Long> values = new LinkedHashMap<>();
      facet.values().forEach(value -> values.put(value.value(), value.count()));
      facets.put(facet.field().parameter(), values);
    }
    map.put("facets", facets);
    return map;
  }

  private static Map<String, Object> asMap(Hit hit) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("id", hit.document().id());
    map.put("score", hit.score());
    map.put("document", hit.document().sorted());
    return map;
  }
}
