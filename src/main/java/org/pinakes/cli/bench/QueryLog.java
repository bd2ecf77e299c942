package org.pinakes.cli.bench;

import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.pinakes.index.CatalogIndex;
import org.pinakes.index.IndexDocument;
import org.pinakes.search.SearchForm;
import org.pinakes.search.SearchState;

/**
 * Searches to measure with: from a file, one a line, either words or the part of a search's address
 * from the question mark on ({@code ?q=tides&format=Article}); or drawn from the catalogue.
 */
public final class QueryLog {
  private static final int LONGEST = 3;
  private static final int AUTHOR_EVERY = 5;
  private static final int FILTER_EVERY = 4;

  private final SearchForm form;

  /**
   * @param form what readers can choose from
   */
  public QueryLog(SearchForm form) {
    this.form = form;
  }

  /** Searches of a file; empty lines are passed over. */
  public List<SearchState> read(Path file) throws IOException {
    return Files.readAllLines(file, StandardCharsets.UTF_8).stream()
        .filter(line -> !line.isBlank())
        .map(this::state)
        .toList();
  }

  /**
   * Draws searches: one to three words in a row of titles, every fifth an author's name, every
   * fourth with a filter by format, language or year. The same catalogue and seed give the same.
   */
  public List<SearchState> draw(CatalogIndex index, int many, long seed) {
    Random random = new Random(seed);
    List<SearchState> drawn = new ArrayList<>();
    for (IndexDocument document : new RecordDraw(index, random).draw(many)) {
      SearchState state = state(words(document, random));
      drawn.add(random.nextInt(FILTER_EVERY) == 0 ? state.with(filter(document, random)) : state);
    }
    return drawn;
  }

  private SearchState state(String line) {
    return line.startsWith("?")
        ? form.read(parameters(line.substring(1)))
        : SearchState.start().withQuery(line, SearchState.ALL);
  }

  private static Map<String, List<String>> parameters(String text) {
    Map<String, List<String>> parameters = new LinkedHashMap<>();
    for (String pair : text.split("&", -1)) {
      int equals = pair.indexOf('=');
      if (equals > 0) {
        parameters
            .computeIfAbsent(decoded(pair.substring(0, equals)), name -> new ArrayList<>())
            .add(decoded(pair.substring(equals + 1)));
      }
    }
    return parameters;
  }

  private static String decoded(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }

  private static String words(IndexDocument document, Random random) {
    if (random.nextInt(AUTHOR_EVERY) == 0 && document.has("author")) {
      return document.first("author").replace(",", "");
    }
    List<String> words = List.of(document.first("title").strip().split("[^\\p{L}\\p{N}]+", -1));
    int length = Math.min(words.size(), 1 + random.nextInt(LONGEST));
    int from = random.nextInt(words.size() - length + 1);
    return String.join(" ", words.subList(from, from + length));
  }

  private static SearchState.Filter filter(IndexDocument document, Random random) {
    Map<String, String> fields =
        Map.of("format", "format", "language", "language", "year", "publishDate");
    List<String> names = fields.keySet().stream().sorted().toList();
    String name = names.get(random.nextInt(names.size()));
    return new SearchState.Filter(name, document.first(fields.getOrDefault(name, name)));
  }
}
