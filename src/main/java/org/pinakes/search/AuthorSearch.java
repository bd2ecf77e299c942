package org.pinakes.search;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.pinakes.index.CatalogIndex;
import org.pinakes.index.IndexRequest;
import org.pinakes.index.IndexRequest.Facet;
import org.pinakes.index.IndexRequest.Sort;
import org.pinakes.index.IndexResponse;
import org.pinakes.index.IndexResponse.Count;
import org.pinakes.query.Query;

/** Gathers what the records of somebody tell, in one request to the index. Thread-safe. */
public final class AuthorSearch {
  private static final String NAMES = "author_facet";
  private static final String VARIANTS = "author_see_str_mv";
  private static final String ORCIDS = "author_orcid_str_mv";
  private static final String PART = " | ";
  private static final int LATEST = 10;
  private static final int SHOWN = 12;

  /** Values of fields that tell something of all authors of a record, not of this one alone. */
  private static final int LOOKED_THROUGH = 500;

  private static final int YEARS = 1000;

  /** {@code 1547-1616}, {@code 1961-}, {@code -1616}, {@code 1889?-1950}, at the end of a name. */
  private static final Pattern LIFE =
      Pattern.compile(
          ",\\s*((?:b\\. |d\\. |active |ca\\. )?\\d{3,4}\\??[-–](?:\\d{3,4}\\??)?|-\\d{3,4}\\??)\\.?$");

  private final CatalogIndex index;

  /**
   * @param index where to search
   */
  public AuthorSearch(CatalogIndex index) {
    this.index = index;
  }

  /**
   * Whoever is filed under this name; empty when nobody is.
   *
   * @param heading a value of {@code author_facet}
   */
  public Optional<Author> find(String heading) {
    IndexResponse found = index.search(request(heading));
    return found.total() == 0 ? Optional.empty() : Optional.of(author(heading, found));
  }

  private static IndexRequest request(String heading) {
    return new IndexRequest(
        new Query.Exact(NAMES, heading),
        Map.of(),
        List.of(),
        List.of(
            new Facet(NAMES, SHOWN + 1),
            new Facet("topic_facet", SHOWN),
            new Facet("container_title_str", SHOWN),
            new Facet("publishDate", YEARS),
            new Facet(VARIANTS, LOOKED_THROUGH),
            new Facet(ORCIDS, LOOKED_THROUGH)),
        new Sort("publishDateSort", true),
        0,
        LATEST,
        List.of());
  }

  private static Author author(String heading, IndexResponse found) {
    return new Author(
        heading,
        life(heading),
        told(found, VARIANTS, heading),
        told(found, ORCIDS, heading),
        found.total(),
        counts(found, "publishDate").stream()
            .filter(year -> year.value().matches("\\d{4}"))
            .sorted(Comparator.comparing(Count::value))
            .toList(),
        counts(found, "topic_facet"),
        counts(found, NAMES).stream()
            .filter(name -> !same(name.value(), heading))
            .limit(SHOWN)
            .toList(),
        counts(found, "container_title_str"),
        found.hits());
  }

  /** Years of life in a heading, or nothing. */
  static String life(String heading) {
    Matcher life = LIFE.matcher(heading);
    return life.find() ? life.group(1) : "";
  }

  /** What records say about this name: values are {@code name | what}. */
  private static List<String> told(IndexResponse found, String field, String heading) {
    return counts(found, field).stream()
        .map(count -> count.value().split(Pattern.quote(PART), 2))
        .filter(parts -> parts.length == 2 && same(parts[0], heading))
        .map(parts -> parts[1])
        .toList();
  }

  /** Names in the facet have lost a dot at their end. */
  private static boolean same(String one, String other) {
    return bare(one).equals(bare(other));
  }

  private static String bare(String name) {
    return name.endsWith(".") ? name.substring(0, name.length() - 1) : name;
  }

  private static List<Count> counts(IndexResponse found, String field) {
    return found.facets().getOrDefault(field, List.of());
  }
}
