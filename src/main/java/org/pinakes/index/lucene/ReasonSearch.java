package org.pinakes.index.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.TermQuery;
import org.pinakes.index.IndexDocument;
import org.pinakes.index.IndexRequest.Weight;
import org.pinakes.index.IndexResponse.Piece;
import org.pinakes.index.IndexSchema;
import org.pinakes.index.Reason;
import org.pinakes.index.Reason.Spot;
import org.pinakes.index.Reasons;
import org.pinakes.index.Scope;
import org.pinakes.query.Query;
import org.pinakes.query.Trees;

/**
 * Tells of one record what it has of a query and where: each part is asked of the record alone, one
 * field at a time, by the very queries that search. Not thread-safe.
 */
final class ReasonSearch {
  /** Each asks in some twenty fields. */
  private static final int MOST_PARTS = 24;

  private static final List<String> SIDE_BY_SIDE =
      List.of("title", "title_alt", "topic", "container_title", "description", "contents");

  private final IndexSearcher searcher;
  private final TextAnalysis analysis;
  private final Vocabulary vocabulary;
  private final IndexSchema schema;
  private final Map<String, Scope> scopes;
  private final int doc;
  private final IndexDocument document;
  private final List<Reason> reasons = new ArrayList<>();
  private int parts;

  ReasonSearch(
      IndexSearcher searcher,
      TextAnalysis analysis,
      Vocabulary vocabulary,
      IndexSchema schema,
      Map<String, Scope> scopes,
      int doc,
      IndexDocument document) {
    this.searcher = searcher;
    this.analysis = analysis;
    this.vocabulary = vocabulary;
    this.schema = schema;
    this.scopes = scopes;
    this.doc = doc;
    this.document = document;
  }

  Reasons of(Query query) throws IOException {
    collect(query);
    together(Trees.withoutHeadings(query), true);
    return new Reasons(document, reasons, Math.max(0, parts - MOST_PARTS));
  }

  private void collect(Query query) throws IOException {
    switch (query) {
      case Query.And(List<Query> all) -> each(all);
      case Query.Or(List<Query> some) -> each(some);
      case Query.Words(String scope, String text) -> words(scope, text);
      case Query.Most(String scope, String text, int percent) -> words(scope, text);
      case Query.Phrase(String scope, String text, int slop) -> part(query, scope);
      case Query.Wildcard(String scope, String pattern) -> part(query, scope);
      case Query.Name(String scope, String family, String initials) -> part(query, scope);
      case Query.Exact(String field, String value) -> value(query, field);
      case Query.Range(String field, int from, int to) -> value(query, field);
      case Query.Heading(String heading, List<String> narrower) -> heading(heading, narrower);
      case Query.All _, Query.Not _ -> {}
    }
  }

  private void each(List<Query> queries) throws IOException {
    for (Query query : queries) {
      collect(query);
    }
  }

  private void words(String scope, String text) throws IOException {
    for (String word : text.split(" ", -1)) {
      part(new Query.Words(scope, word), scope);
    }
  }

  /** Words that were typed one after another, as they were before the search was widened. */
  private void together(Query query, boolean whole) throws IOException {
    switch (query) {
      case Query.Words(String scope, String text) -> {
        boolean title = whole && isTitle(text);
        List<String> fields = text.indexOf(' ') > 0 ? sideBySide(scope, text) : List.of();
        if (title || !fields.isEmpty()) {
          reasons.add(new Reason.Together(text, fields, title));
        }
      }
      case Query.And(List<Query> all) -> together(all);
      case Query.Or(List<Query> some) -> together(some);
      default -> {}
    }
  }

  private void together(List<Query> queries) throws IOException {
    for (Query query : queries.subList(0, Math.min(MOST_PARTS, queries.size()))) {
      together(query, false);
    }
  }

  private boolean isTitle(String text) throws IOException {
    List<QueryWord> words = QueryWord.of(text, analysis);
    return !words.isEmpty() && has(new TermQuery(WholeTitle.term(words)));
  }

  private List<String> sideBySide(String scope, String text) throws IOException {
    List<String> found = new ArrayList<>();
    for (Weight weight : fields(scope)) {
      String field = weight.field();
      if (SIDE_BY_SIDE.contains(field) && hasIn(new Query.Phrase(scope, text, 0), scope, weight)) {
        found.add(field);
      }
    }
    return found;
  }

  private void part(Query part, String scope) throws IOException {
    if (++parts > MOST_PARTS) {
      return;
    }
    List<Spot> spots = new ArrayList<>();
    for (Weight weight : fields(scope)) {
      if (hasIn(part, scope, weight)) {
        spots.add(new Spot(weight.field(), form(part, weight.field())));
      }
    }
    reasons.add(new Reason.Part(part, spots));
  }

  /** The fields of a search type, what counts most first. */
  private List<Weight> fields(String scope) {
    Scope found = scopes.get(scope);
    return found == null
        ? List.of()
        : Stream.concat(found.fields().stream(), found.aside().stream()).toList();
  }

  private boolean hasIn(Query part, String scope, Weight weight) throws IOException {
    Map<String, Scope> only = new HashMap<>(scopes);
    only.put(scope, Scope.of(weight));
    return has(new Translator(analysis, schema, vocabulary, only).translate(part));
  }

  /** The word as it stands in a field that is kept; empty when it stands there as it was typed. */
  private String form(Query part, String field) {
    List<String> found =
        switch (part) {
          case Query.Words words -> marked(part, field);
          case Query.Wildcard wildcard -> marked(part, field);
          default -> List.of();
        };
    boolean same = part instanceof Query.Words words && found.stream().anyMatch(sameAs(words));
    return same || found.isEmpty() ? "" : found.getFirst();
  }

  private List<String> marked(Query part, String field) {
    return new Highlighter(part, analysis, vocabulary)
        .mark(document.all(field), document.first("language")).stream()
            .flatMap(marked -> marked.pieces().stream())
            .filter(Piece::hit)
            .map(Piece::text)
            .toList();
  }

  private Predicate<String> sameAs(Query.Words words) {
    List<String> typed = folded(words.text());
    return found -> folded(found).equals(typed);
  }

  private List<String> folded(String text) {
    return QueryWord.of(text, analysis).stream()
        .flatMap(word -> word.parts().stream())
        .map(Word::text)
        .toList();
  }

  private void value(Query part, String field) throws IOException {
    if (++parts <= MOST_PARTS) {
      boolean has = has(new Translator(analysis, schema, vocabulary, scopes).translate(part));
      reasons.add(new Reason.Part(part, has ? List.of(new Spot(field, "")) : List.of()));
    }
  }

  private void heading(String heading, List<String> narrower) {
    List<String> own =
        HeadingQuery.FIELDS.stream().flatMap(field -> document.all(field).stream()).toList();
    List<String> has =
        Stream.concat(Stream.of(heading), narrower.stream()).filter(own::contains).toList();
    if (!has.isEmpty()) {
      reasons.add(new Reason.Heading(heading, has));
    }
  }

  private boolean has(org.apache.lucene.search.Query query) throws IOException {
    List<LeafReaderContext> segments = searcher.getIndexReader().leaves();
    LeafReaderContext segment = segments.get(ReaderUtil.subIndex(doc, segments));
    Scorer scorer =
        searcher
            .createWeight(searcher.rewrite(query), ScoreMode.COMPLETE_NO_SCORES, 1)
            .scorer(segment);
    int there = doc - segment.docBase;
    return scorer != null && scorer.iterator().advance(there) == there;
  }
}
