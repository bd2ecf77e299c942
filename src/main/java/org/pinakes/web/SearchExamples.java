package org.pinakes.web;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.pinakes.index.IndexResponse.Count;
import org.pinakes.search.Figures;
import org.pinakes.search.SearchService;
import org.pinakes.search.SearchState;

/**
 * Searches that find something in this catalogue, made of what is commonest in it: whoever reads
 * the help can try them. Made anew at most once in some minutes. Thread-safe.
 */
final class SearchExamples {
  private static final Duration FRESH = Duration.ofMinutes(10);

  /** Facets of which an example is made, and the name of the place before its words. */
  private static final Map<String, String> PLACES = places();

  private static final double COMMON = 0.05;
  private static final int SHORTEST_PREFIX = 4;

  private final Reading<List<Example>> examples;

  SearchExamples(SearchService search) {
    examples = new Reading<>(() -> made(search), FRESH, System::nanoTime);
  }

  /** A search and how many records it finds. */
  record Example(String query, long results) {}

  List<Example> all() {
    return examples.get();
  }

  private static Map<String, String> places() {
    Map<String, String> places = new LinkedHashMap<>();
    places.put("author", "author");
    places.put("topic", "subject");
    places.put("journal", "journal");
    places.put("region", "region");
    places.put("genre", "genre");
    return places;
  }

  private static List<Example> made(SearchService search) {
    Figures figures = search.figures().of(SearchState.start(), Visit.ENGLISH);
    Map<String, List<String>> values = new LinkedHashMap<>();
    figures
        .groups()
        .forEach(group -> values.put(group.field().parameter(), telling(group, figures.total())));
    List<String> queries = new ArrayList<>();
    words(values.getOrDefault("topic", List.of()), queries);
    PLACES.forEach((facet, place) ->
        values.getOrDefault(facet, List.of()).stream()
            .findFirst()
            .ifPresent(value -> queries.add(place + ":" + typed(facet, value))));
    commonest(figures.years()).ifPresent(year -> queries.add("year:" + year));
    return queries.stream()
        .distinct()
        .map(query -> new Example(query, count(search, query)))
        .filter(example -> example.results() > 0)
        .toList();
  }

  /** Values that say something: not those of so many records that they fit nearly everything. */
  private static List<String> telling(Figures.Group group, long total) {
    List<Count> some =
        group.values().stream().filter(value -> value.count() <= total * COMMON).toList();
    return (some.isEmpty() ? group.values() : some).stream().map(Count::value).toList();
  }

  /** Subjects as words: one alone, with an end left out, two of them, one without the other. */
  private static void words(List<String> topics, List<String> queries) {
    if (topics.isEmpty()) {
      return;
    }
    String first = topics.getFirst().toLowerCase(Locale.ROOT);
    queries.add(quoted(first));
    String word = first.split("[^\\p{L}]", 2)[0];
    if (word.length() > SHORTEST_PREFIX) {
      queries.add(word.substring(0, SHORTEST_PREFIX) + "*");
    }
    if (topics.size() > 1) {
      String second = quoted(topics.get(1).toLowerCase(Locale.ROOT));
      queries.add(quoted(first) + " OR " + second);
      queries.add(quoted(first) + " NOT " + second);
    }
  }

  /** As somebody would type it: of names the part before the comma. */
  private static String typed(String facet, String value) {
    String whole = facet.equals("author") ? value.split(",", 2)[0] : value;
    return quoted(whole.toLowerCase(Locale.ROOT));
  }

  private static String quoted(String text) {
    String bare = text.replace("\"", " ").strip();
    return bare.chars().allMatch(Character::isLetter) ? bare : "\"" + bare + "\"";
  }

  private static Optional<String> commonest(List<Count> years) {
    return years.stream()
        .max((one, other) -> Long.compare(one.count(), other.count()))
        .map(count -> Integer.toString(Integer.parseInt(count.value())));
  }

  private static long count(SearchService search, String query) {
    return search.count(SearchState.start().withQuery(query, SearchState.ALL), Visit.ENGLISH);
  }
}
