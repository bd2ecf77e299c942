package org.pinakes.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.pinakes.index.CatalogIndex;
import org.pinakes.index.CitedFields;
import org.pinakes.index.IndexDocument;
import org.pinakes.index.IndexRequest;
import org.pinakes.index.IndexRequest.Sort;
import org.pinakes.index.IndexResponse;
import org.pinakes.index.IndexResponse.Hit;
import org.pinakes.query.Query;
import org.pinakes.query.QueryPrinter;

/**
 * Which of the works that a record cites or names the catalogue has, and which of its records cite
 * it: by DOI, PMID, PMCID and arXiv identifier. Thread-safe.
 */
public final class Citations {
  /** Records of cited works that are looked for at most. */
  static final int MOST = 200;

  /** Identifiers asked for at once. */
  private static final int PORTION = 400;

  /** They have no field of their own: each is looked for as a word, which costs more. */
  private static final int MOST_ARXIV = 30;

  private static final int MOST_OWN = 8;

  private static final Pattern PMCID = Pattern.compile("PMC\\d+");
  private static final Pattern PMID = Pattern.compile("\\d{1,9}");
  private static final Pattern ARXIV =
      Pattern.compile("[a-z-]+(?:\\.[A-Z]{2})?/\\d{7}|\\d{4}\\.\\d{4,5}");

  private static final List<String> FIELDS =
      List.of("doi_str_mv", "pmid_str", "pmcid_str", "identifier_str_mv");

  private final CatalogIndex index;

  /**
   * @param index where to search
   */
  public Citations(CatalogIndex index) {
    this.index = index;
  }

  /**
   * The records of the catalogue that cite one.
   *
   * @param total how many
   * @param first some of them, the best first
   * @param state the search that finds them
   */
  public record Citing(long total, List<IndexDocument> first, SearchState state) {
    /** Copies the list. */
    public Citing {
      first = List.copyOf(first);
    }
  }

  /** The works that a record cites, as far as the catalogue has them, in the record's order. */
  public List<IndexDocument> cited(IndexDocument document) {
    List<IndexDocument> found = having(document.all(CitedFields.CITES));
    Set<String> own = new HashSet<>(document.all("local_ids_str_mv"));
    own.addAll(document.all("dedup_id_str_mv"));
    own.add(document.id());
    return found.stream().filter(other -> !own.contains(other.id())).limit(MOST).toList();
  }

  /**
   * The records that identifiers name.
   *
   * @param identifiers DOIs, PMIDs, PMCIDs, arXiv identifiers, without the names of their registers
   * @return identifier to public identifier of its record, only of those that the catalogue has
   */
  public Map<String, String> records(List<String> identifiers) {
    Map<String, String> records = new HashMap<>();
    for (IndexDocument document : having(identifiers)) {
      named(document)
          .filter(identifiers::contains)
          .forEach(identifier -> records.putIfAbsent(identifier, document.id()));
    }
    return records;
  }

  /**
   * The records that cite one.
   *
   * @param language of the reader, in which the search is written
   * @param limit at most so many are brought
   */
  public Citing citing(IndexDocument document, String language, int limit) {
    List<Query> own =
        named(document)
            .filter(Citations::isIdentifier)
            .distinct()
            .limit(MOST_OWN)
            .<Query>map(identifier -> new Query.Exact(CitedFields.CITES, identifier))
            .toList();
    if (own.isEmpty()) {
      return new Citing(0, List.of(), SearchState.start());
    }
    Query query = own.size() == 1 ? own.getFirst() : new Query.Or(own);
    String typed = new QueryPrinter(language).print(query, "all");
    IndexResponse found = index.search(request(query, limit));
    List<IndexDocument> first = found.hits().stream().map(Hit::document).toList();
    return new Citing(found.total(), first, SearchState.start().withQuery(typed, "all"));
  }

  private static boolean isIdentifier(String value) {
    return !field(value).isEmpty();
  }

  private static Stream<String> named(IndexDocument document) {
    return FIELDS.stream().flatMap(field -> document.all(field).stream());
  }

  /**
   * Where an identifier stands, told by its form; empty when it is none that works are cited by.
   */
  private static String field(String identifier) {
    if (identifier.startsWith("10.") && identifier.indexOf('/') > 0) {
      return "doi_str_mv";
    }
    if (PMCID.matcher(identifier).matches()) {
      return "pmcid_str";
    }
    if (PMID.matcher(identifier).matches()) {
      return "pmid_str";
    }
    return ARXIV.matcher(identifier).matches() ? "allfields" : "";
  }

  private List<IndexDocument> having(List<String> identifiers) {
    Map<String, Integer> order = new HashMap<>();
    identifiers.forEach(identifier -> order.putIfAbsent(identifier, order.size()));
    Map<String, IndexDocument> found = new LinkedHashMap<>();
    List<Query> queries = queries(identifiers);
    for (int from = 0; from < queries.size() && found.size() < MOST; from += PORTION) {
      Query any = new Query.Or(queries.subList(from, Math.min(queries.size(), from + PORTION)));
      index.search(request(any, MOST)).hits().stream()
          .map(Hit::document)
          .filter(document -> named(document).anyMatch(order::containsKey))
          .forEach(document -> found.put(document.id(), document));
    }
    return found.values().stream()
        .sorted(Comparator.comparingInt(document -> place(document, order)))
        .toList();
  }

  private static int place(IndexDocument document, Map<String, Integer> order) {
    return named(document)
        .mapToInt(identifier -> order.getOrDefault(identifier, Integer.MAX_VALUE))
        .min()
        .orElse(Integer.MAX_VALUE);
  }

  private static List<Query> queries(List<String> identifiers) {
    List<Query> queries = new ArrayList<>();
    int words = 0;
    for (String identifier : identifiers) {
      String field = field(identifier);
      boolean word = field.equals("allfields");
      if (!field.isEmpty() && (!word || words++ < MOST_ARXIV)) {
        queries.add(new Query.Exact(field, identifier));
      }
    }
    return queries;
  }

  private static IndexRequest request(Query query, int limit) {
    return new IndexRequest(
        query, Map.of(), List.of(), List.of(), Sort.relevance(), 0, limit, List.of());
  }
}
