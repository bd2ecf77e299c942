package org.pinakes.index.lucene;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.util.BytesRef;
import org.pinakes.index.IndexField;
import org.pinakes.index.IndexSchema;

/**
 * Records with a heading or a narrower one: a set of values each for topics and places. However
 * many headings there are, it is one pass over each field's terms; the heading itself counts twice
 * what a narrower one counts.
 */
final class HeadingQuery {
  /** Where whole headings stand, without what subdivides them. */
  static final List<String> FIELDS = List.of("topic_facet", "geographic_facet");

  private static final float ITSELF = 2;

  private HeadingQuery() {}

  static Query of(org.pinakes.query.Query.Heading heading, IndexSchema schema) {
    List<Query> ways = new ArrayList<>();
    for (String name : FIELDS) {
      Optional<IndexField> field = schema.find(name);
      field.ifPresent(known -> {
        ways.add(new BoostQuery(any(known, List.of(heading.heading())), ITSELF));
        if (!heading.narrower().isEmpty()) {
          ways.add(any(known, heading.narrower()));
        }
      });
    }
    return new DisjunctionMaxQuery(ways, 0);
  }

  private static Query any(IndexField field, List<String> values) {
    List<BytesRef> terms = values.stream().map(value -> Values.term(field, value)).toList();
    return new ConstantScoreQuery(new TermInSetQuery(field.name(), terms));
  }
}
