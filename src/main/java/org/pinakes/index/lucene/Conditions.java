package org.pinakes.index.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.pinakes.index.IndexField;
import org.pinakes.index.IndexRequest.Filter;
import org.pinakes.index.IndexRequest.Match;
import org.pinakes.index.IndexRequest.Span;
import org.pinakes.index.IndexSchema;
import org.pinakes.problem.BadRequestException;

/** Turns filters into Lucene's queries. Thread-safe. */
final class Conditions {
  private final IndexSchema schema;
  private final MatchSets matches;

  /**
   * @param matches knows the columns in which numbers are looked up
   */
  Conditions(IndexSchema schema, MatchSets matches) {
    this.schema = schema;
    this.matches = matches;
  }

  /** Queries by name: choices by their field, others by a name that is no field's. */
  Map<String, Query> of(List<Filter> filters) throws IOException {
    Map<String, Query> queries = new LinkedHashMap<>();
    for (Filter filter : filters) {
      boolean choice = filter.match() == Match.CHOICE;
      String name = choice ? filter.field() : filter.field() + " " + filter.match();
      queries.merge(name, query(filter), Conditions::both);
    }
    return queries;
  }

  private Query query(Filter filter) throws IOException {
    IndexField field =
        schema
            .find(filter.field())
            .filter(IndexField::indexed)
            .orElseThrow(() ->
                new BadRequestException("The field " + filter.field() + " cannot be filtered."));
    if (field.type() == IndexField.Type.AREA) {
      return AreaTerms.query(field.name(), filter);
    }
    return switch (filter.match()) {
      case CHOICE, ANY -> any(field, filter);
      case ALL -> all(field, filter);
      case NONE ->
          new BooleanQuery.Builder()
              .add(new MatchAllDocsQuery(), Occur.FILTER)
              .add(any(field, filter), Occur.MUST_NOT)
              .build();
    };
  }

  private Query any(IndexField field, Filter filter) throws IOException {
    List<BytesRef> terms = new ArrayList<>();
    filter.values().forEach(value -> terms.add(Values.term(field, value)));
    for (Span span : filter.spans()) {
      terms.addAll(matches.column(field.name()).numbers().within(span));
    }
    return new TermInSetQuery(field.name(), terms);
  }

  private Query all(IndexField field, Filter filter) throws IOException {
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    for (String value : filter.values()) {
      all.add(new TermQuery(new Term(field.name(), Values.term(field, value))), Occur.FILTER);
    }
    for (Span span : filter.spans()) {
      List<BytesRef> terms = matches.column(field.name()).numbers().within(span);
      all.add(new TermInSetQuery(field.name(), terms), Occur.FILTER);
    }
    return all.build();
  }

  private static Query both(Query one, Query other) {
    return new BooleanQuery.Builder().add(one, Occur.FILTER).add(other, Occur.FILTER).build();
  }
}
