package org.pinakes.index.lucene;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.pinakes.index.FacetPage;
import org.pinakes.index.FacetRequest;
import org.pinakes.index.IndexDocument;
import org.pinakes.index.IndexField;
import org.pinakes.index.IndexRequest;
import org.pinakes.index.IndexRequest.Condition;
import org.pinakes.index.IndexRequest.Facet;
import org.pinakes.index.IndexResponse;
import org.pinakes.index.IndexResponse.Count;
import org.pinakes.index.IndexResponse.Hit;
import org.pinakes.index.IndexSchema;
import org.pinakes.index.NearRequest;
import org.pinakes.index.Nearness;
import org.pinakes.index.Neighbours;
import org.pinakes.index.Reasons;
import org.pinakes.index.Scope;
import org.pinakes.problem.BadRequestException;

/**
 * Answers requests on one state of the index, in two passes: which documents there are, for counts
 * and facets, without scoring; and the best of them, for the page, skipping what cannot be among
 * them. The first is remembered, because people turn pages and change the order. Thread-safe.
 */
final class PageSearch {
  /** Up to so many results are counted and ranked one after the other. */
  private static final int ALONE = 2_000;

  /** Results are few when they are less than this part of all documents. */
  private static final int FEW = 4;

  private final IndexSearcher searcher;
  private final StoredDocuments stored;
  private final IndexSchema schema;
  private final MatchSets matches;
  private final Conditions conditions;
  private final Members members;
  private final Vocabulary vocabulary;
  private final Analyses analyses = new Analyses();
  private final Hits hits;

  PageSearch(IndexSearcher searcher, StoredDocuments stored, IndexSchema schema)
      throws IOException {
    this.searcher = searcher;
    this.stored = stored;
    this.schema = schema;
    members = new Members(searcher);
    matches = new MatchSets(searcher, members);
    conditions = new Conditions(schema, matches);
    vocabulary = new Vocabulary(searcher, schema);
    hits = new Hits(stored, new FullTexts(searcher.getIndexReader()), vocabulary, analyses);
  }

  /** Prepares what another state of the index was asked for. */
  void warm(PageSearch before) throws IOException {
    matches.warm(before.matches);
  }

  List<Hit> near(NearRequest request, Nearness nearness) throws IOException {
    return analysing(analysis -> {
      Translator translator = new Translator(analysis, schema, vocabulary, request.scopes());
      ScoreDoc[] found =
          new NearSearch(matches, stored, vocabulary, analysis, translator)
              .search(request, conditions.of(request.filters()).values(), nearness);
      return hits.of(request.query(), request.scopes(), request.highlight(), found, true);
    });
  }

  IndexResponse search(IndexRequest request, Nearness nearness) throws IOException {
    return analysing(analysis -> search(request, nearness, analysis));
  }

  Reasons reasons(org.pinakes.query.Query query, Map<String, Scope> scopes, int doc)
      throws IOException {
    return analysing(analysis ->
        new ReasonSearch(searcher, analysis, vocabulary, schema, scopes, doc, stored.read(doc))
            .of(query));
  }

  List<IndexDocument> similar(String id, List<String> candidates, int limit) throws IOException {
    return analysing(analysis ->
        new SimilarSearch(searcher, stored, members, vocabulary, analysis, schema)
            .search(id, candidates, limit));
  }

  private <T> T analysing(Analyses.Work<T> work) throws IOException {
    try {
      return analyses.with(work);
    } catch (IndexSearcher.TooManyClauses tooMany) {
      throw new BadRequestException(
          "The search asks for too many words in too many places; leave some out.", tooMany);
    }
  }

  private IndexResponse search(IndexRequest request, Nearness nearness, TextAnalysis analysis)
      throws IOException {
    Translator translator = new Translator(analysis, schema, vocabulary, request.scopes());
    Query query = translator.translate(request.query());
    Map<String, Query> filters = conditions.of(request.filters());
    MatchSets.Matches found = matches.of(query, filters);
    request.facets().forEach(this::require);
    try (Aside<Counted> counting =
        Aside.when(found.total() > ALONE, () -> counted(request, found))) {
      ResultList.Page page = list(request, translator, found, query, nearness).page(request);
      boolean scored = request.sort().field().isEmpty();
      List<Hit> shown =
          hits.of(request.query(), request.scopes(), request.highlight(), page.documents(), scored);
      Counted counts = counting.result();
      return new IndexResponse(
          found.total(), shown, counts.facets(), counts.narrowed(), page.marks());
    }
  }

  /** What is counted over all results. */
  private record Counted(Map<String, List<Count>> facets, Map<String, Long> narrowed) {}

  private Counted counted(IndexRequest request, MatchSets.Matches found) throws IOException {
    Map<String, List<Count>> counts = new LinkedHashMap<>();
    for (Facet facet : request.facets()) {
      counts.put(facet.field(), found.counts(facet));
    }
    return new Counted(counts, narrowed(request, found));
  }

  private Map<String, Long> narrowed(IndexRequest request, MatchSets.Matches found)
      throws IOException {
    Map<String, Long> totals = new LinkedHashMap<>();
    for (Condition condition : request.conditions()) {
      totals.put(condition.name(), found.total(conditions.of(condition.filters()).values()));
    }
    return totals;
  }

  private void require(Facet facet) {
    if (facet.form() == Facet.Form.CELLS) {
      requireAreas(facet.field());
    } else {
      requireFacet(facet.field());
    }
  }

  private void requireAreas(String field) {
    if (schema.find(field).filter(known -> known.type() == IndexField.Type.AREA).isEmpty()) {
      throw new BadRequestException("The field “" + field + "” has no areas.");
    }
  }

  private void requireFacet(String field) {
    if (schema.find(field).filter(IndexField::facet).isEmpty()) {
      throw new BadRequestException("The values of “" + field + "” are not counted.");
    }
  }

  /** The values of one facet over the results of a search. */
  FacetPage values(FacetRequest request) throws IOException {
    requireFacet(request.field());
    return analysing(analysis -> {
      Query query =
          new Translator(analysis, schema, vocabulary, request.scopes()).translate(request.query());
      MatchSets.Matches found = matches.of(query, conditions.of(request.filters()));
      return FacetPages.page(
          matches.column(request.field()).values(), found.tally(request.field()), request);
    });
  }

  private ResultList list(
      IndexRequest request,
      Translator translator,
      MatchSets.Matches found,
      Query query,
      Nearness nearness) {
    Tiers tiers = Tiers.of(request, translator, query);
    boolean few = found.total() < searcher.getIndexReader().maxDoc() / FEW;
    return new ResultList(
        few ? searcher : found.searcher(),
        stored,
        ResultOrder.of(request.sort(), schema),
        few ? tiers.with(tier -> oneByOne(tier, found)) : tiers,
        new MeaningOrder(stored, nearness));
  }

  /** Where a record stands among the results. */
  Neighbours around(IndexRequest request, Nearness nearness, String id) throws IOException {
    return analysing(analysis -> {
      Translator translator = new Translator(analysis, schema, vocabulary, request.scopes());
      Query query = translator.translate(request.query());
      MatchSets.Matches found = matches.of(query, conditions.of(request.filters()));
      int document = PlaceSearch.document(searcher, Values.id(id));
      return document < 0 || !found.has(document)
          ? Neighbours.none(found.total())
          : list(request, translator, found, query, nearness)
              .around(document, found.total(), request.limit());
    });
  }

  /** Few results are gone through one by one; of many, the query itself finds the best sooner. */
  private static Query oneByOne(Query query, MatchSets.Matches found) {
    return new BooleanQuery.Builder()
        .add(query, Occur.MUST)
        .add(found.query(), Occur.FILTER)
        .build();
  }
}
