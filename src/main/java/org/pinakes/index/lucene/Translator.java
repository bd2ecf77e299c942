package org.pinakes.index.lucene;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.TermQuery;
import org.pinakes.index.IndexField;
import org.pinakes.index.IndexRequest.Weight;
import org.pinakes.index.IndexSchema;
import org.pinakes.index.Scope;
import org.pinakes.problem.BadRequestException;
import org.pinakes.query.Query;

/** Turns the query tree into Lucene's queries. Not thread-safe. */
final class Translator {
  private static final int MOST_WORDS = 100;
  private static final int MOST_PARTS = 500;
  private static final int DEEPEST = 50;
  private static final int FEWEST_LETTERS = 2;

  private final TextAnalysis analysis;
  private final TextQueries text;
  private final IndexSchema schema;
  private final Map<String, Scope> scopes;
  private final WordBoosts boosts;
  private final Vocabulary vocabulary;
  private float recent;
  private boolean loose;
  private int words;
  private int parts;

  Translator(
      TextAnalysis analysis, IndexSchema schema, Vocabulary vocabulary, Map<String, Scope> scopes) {
    this.analysis = analysis;
    this.schema = schema;
    this.scopes = scopes;
    text = new TextQueries(analysis, schema, vocabulary);
    boosts = new WordBoosts(vocabulary);
    this.vocabulary = vocabulary;
  }

  /**
   * Lucene's query for a tree.
   *
   * @throws BadRequestException when it asks for too much or for fields that cannot be asked
   */
  org.apache.lucene.search.Query translate(Query query) {
    words = 0;
    parts = 0;
    recent = 0;
    return translate(query, 1);
  }

  /** The same with running text taken loosely: any of its words will do. */
  org.apache.lucene.search.Query loosely(Query query) {
    loose = true;
    try {
      return translate(query);
    } finally {
      loose = false;
    }
  }

  /** One word, as a search type looks for it. */
  org.apache.lucene.search.Query word(Word word, Scope scope) {
    return text.word(new QueryWord(List.of(word), null, word.text()), scope);
  }

  /** Points for records of this year, as the last tree's search types want it. */
  float recent() {
    return recent;
  }

  private org.apache.lucene.search.Query translate(Query query, int depth) {
    if (++parts > MOST_PARTS || depth > DEEPEST) {
      throw new BadRequestException(
          "The search has more than "
              + MOST_PARTS
              + " parts or is nested more than "
              + DEEPEST
              + " deep; make it shorter.");
    }
    return switch (query) {
      case Query.All() -> new MatchAllDocsQuery();
      case Query.Words(String scope, String typed) -> words(typed, scope(scope));
      case Query.Phrase(String scope, String typed, int slop) -> phrase(typed, slop, scope(scope));
      case Query.Wildcard(String scope, String pattern) -> pattern(pattern, scope(scope));
      case Query.Name(String scope, String family, String initials) ->
          name(family, initials, scope(scope));
      case Query.Most(String scope, String typed, int percent) ->
          most(typed, percent, scope(scope));
      case Query.Exact(String field, String value) -> exact(field, value);
      case Query.Range(String field, int from, int to) -> range(field, from, to);
      case Query.Heading heading -> HeadingQuery.of(heading, schema);
      case Query.And(List<Query> all) -> all(all, Occur.MUST, depth);
      case Query.Or(List<Query> some) -> some(some, depth);
      case Query.Not not -> all(List.of(not), Occur.MUST, depth);
    };
  }

  private Scope scope(String name) {
    Scope scope = scopes.get(name);
    if (scope == null) {
      throw new BadRequestException(
          "There is no search type “" + name + "”; there are " + scopes.keySet() + ".");
    }
    return scope;
  }

  private org.apache.lucene.search.Query words(String typed, Scope scope) {
    List<QueryWord> found = cut(typed);
    recent = Math.max(recent, scope.boosts().recent());
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    if (loose) {
      new LooseWords(text, vocabulary).add(all, found, scope);
    } else {
      addAll(all, found, scope);
    }
    boosts.of(found, scope).forEach(boost -> all.add(boost, Occur.SHOULD));
    return all.build();
  }

  private void addAll(BooleanQuery.Builder all, List<QueryWord> found, Scope scope) {
    for (int i = 0; i < found.size(); i++) {
      if (i + 1 < found.size() && found.get(i).goesWith(found.get(i + 1))) {
        all.add(pair(found.get(i), found.get(i + 1), scope), Occur.MUST);
        i++;
      } else {
        all.add(text.word(found.get(i), scope), Occur.MUST);
      }
    }
  }

  /** A word and a number, apart or written as one. */
  private org.apache.lucene.search.Query pair(QueryWord one, QueryWord other, Scope scope) {
    BooleanQuery apart =
        new BooleanQuery.Builder()
            .add(text.word(one, scope), Occur.MUST)
            .add(text.word(other, scope), Occur.MUST)
            .build();
    return new DisjunctionMaxQuery(List.of(apart, text.word(one.with(other), scope)), 0);
  }

  private org.apache.lucene.search.Query phrase(String typed, int slop, Scope scope) {
    List<QueryWord> found = cut(typed);
    return found.isEmpty()
        ? new MatchNoDocsQuery("no word")
        : text.phrase(found, typed, slop, scope);
  }

  /** As it is written, or as a heading that begins with the family name and has the initials. */
  private org.apache.lucene.search.Query name(String family, String initials, Scope scope) {
    if (QueryWord.of(family, analysis).isEmpty()) {
      return new MatchNoDocsQuery("no family name");
    }
    List<org.apache.lucene.search.Query> ways = new ArrayList<>();
    ways.add(phrase(family + " " + initials, 0, scope));
    NameHeadings.in(schema, scope.fields())
        .forEach(heading -> ways.add(NameHeadings.query(heading, family, initials)));
    return new DisjunctionMaxQuery(ways, 0);
  }

  private org.apache.lucene.search.Query most(String typed, int percent, Scope scope) {
    List<QueryWord> found = cut(typed);
    BooleanQuery.Builder most = new BooleanQuery.Builder();
    found.forEach(word -> most.add(text.word(word, scope), Occur.SHOULD));
    most.setMinimumNumberShouldMatch(Math.max(1, found.size() * percent / 100));
    return most.build();
  }

  private List<QueryWord> cut(String typed) {
    List<QueryWord> found = QueryWord.of(typed, analysis);
    words += found.size();
    if (words > MOST_WORDS) {
      throw new BadRequestException(
          "The search has more than " + MOST_WORDS + " words; leave some out.");
    }
    return found;
  }

  private org.apache.lucene.search.Query pattern(String typed, Scope scope) {
    String folded = Patterns.fold(typed);
    if (Patterns.lettersInFront(folded) < FEWEST_LETTERS) {
      throw new BadRequestException(
          "“"
              + typed
              + "” has fewer than "
              + FEWEST_LETTERS
              + " letters before its first * or ?; write more of the word.");
    }
    return text.pattern(folded, scope);
  }

  private org.apache.lucene.search.Query exact(String name, String value) {
    IndexField field = field(name);
    return switch (field.type()) {
      case TEXT, NAME -> phrase(value, 0, Scope.of(new Weight(name, 1)));
      case NUMBER, DATE -> {
        var number = Values.number(field, value);
        yield number.isPresent()
            ? LongPoint.newExactQuery(name, number.getAsLong())
            : new MatchNoDocsQuery("not a number");
      }
      case STRING, ISN, ENUMERATION, AREA -> {
        if (!field.indexed()) {
          throw new BadRequestException("The field " + name + " is kept but cannot be searched.");
        }
        yield new TermQuery(new Term(name, Values.term(field, value)));
      }
    };
  }

  private org.apache.lucene.search.Query range(String name, int from, int to) {
    IndexField field = field(name);
    long low = from == Integer.MIN_VALUE ? Long.MIN_VALUE : from;
    long high = to == Integer.MAX_VALUE ? Long.MAX_VALUE : to;
    return switch (field.type()) {
      case NUMBER -> LongPoint.newRangeQuery(name, low, high);
      case DATE ->
          LongPoint.newRangeQuery(
              name,
              low == Long.MIN_VALUE ? low : startOf(from),
              high == Long.MAX_VALUE ? high : startOf(to + 1) - 1);
      default -> throw new BadRequestException("The field " + name + " has no numbers to compare.");
    };
  }

  private static long startOf(int year) {
    return LocalDate.of(Math.clamp(year, -9999, 9999), 1, 1)
        .atStartOfDay(ZoneOffset.UTC)
        .toInstant()
        .toEpochMilli();
  }

  private IndexField field(String name) {
    return schema
        .find(name)
        .orElseThrow(() -> new BadRequestException("There is no field “" + name + "”."));
  }

  private org.apache.lucene.search.Query all(List<Query> queries, Occur occur, int depth) {
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    boolean positive = false;
    for (Query query : queries) {
      if (query instanceof Query.Not(Query part)) {
        all.add(translate(part, depth + 1), Occur.MUST_NOT);
      } else {
        positive = true;
        all.add(translate(query, depth + 1), occur);
      }
    }
    if (!positive) {
      all.add(new MatchAllDocsQuery(), Occur.FILTER);
    }
    return all.build();
  }

  private org.apache.lucene.search.Query some(List<Query> queries, int depth) {
    BooleanQuery.Builder some = new BooleanQuery.Builder();
    queries.forEach(query -> some.add(translate(query, depth + 1), Occur.SHOULD));
    return some.build();
  }
}
