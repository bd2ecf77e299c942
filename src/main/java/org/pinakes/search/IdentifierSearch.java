package org.pinakes.search;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.pinakes.index.CatalogIndex;
import org.pinakes.index.IndexDocument;
import org.pinakes.index.IndexRequest;
import org.pinakes.index.IndexResponse.Hit;
import org.pinakes.query.PastedIdentifier;
import org.pinakes.query.Query;

/** Finds records by the names that the world gives them: DOI, PMID, PMCID. Thread-safe. */
public final class IdentifierSearch {
  private static final Pattern NAMED = Pattern.compile("(?i)(doi|pmid|pmcid):.+");

  /** What is asked when a record is gone, the surest first. */
  private static final List<String> FIELDS = List.of("doi_str_mv", "pmid_str", "pmcid_str");

  private final CatalogIndex index;

  /**
   * @param index where to search
   */
  public IdentifierSearch(CatalogIndex index) {
    this.index = index;
  }

  /**
   * The record with an identifier.
   *
   * @param name {@code doi:10.1186/…}, {@code pmid:34090473}, {@code pmcid:PMC8179702}
   */
  public Optional<IndexDocument> named(String name) {
    return NAMED.matcher(name).matches()
        ? PastedIdentifier.read(name).flatMap(this::first)
        : Optional.empty();
  }

  /** The record that stands for another one that is gone: it shares one of its identifiers. */
  public Optional<IndexDocument> successor(IndexDocument gone) {
    return FIELDS.stream()
        .flatMap(field -> exact(field, gone))
        .flatMap(query -> first(query).stream())
        .filter(found -> !found.id().equals(gone.id()))
        .findFirst();
  }

  private static Stream<Query> exact(String field, IndexDocument gone) {
    return gone.all(field).stream().map(value -> new Query.Exact(field, value));
  }

  private Optional<IndexDocument> first(Query query) {
    IndexRequest request =
        new IndexRequest(
            query, Map.of(), List.of(), List.of(), IndexRequest.Sort.relevance(), 0, 1, List.of());
    return index.search(request).hits().stream().map(Hit::document).findFirst();
  }
}
