package org.pinakes.index.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.AutomatonQuery;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.util.automaton.Automata;
import org.apache.lucene.util.automaton.Automaton;
import org.apache.lucene.util.automaton.LevenshteinAutomata;
import org.apache.lucene.util.automaton.Operations;
import org.pinakes.index.Heading;
import org.pinakes.index.HeadingKind;

/**
 * Finds headings by their words. Since the commonest stand first in the index, a search ends with
 * the first few hits. Thread-safe.
 */
final class HeadingSearch {
  /** Shorter words must be right. */
  private static final int SHORTEST_WITH_ERROR = 4;

  private static final int LONGEST_WITH_ERROR = 40;

  private final IndexReader reader;
  private final IndexSearcher searcher;

  HeadingSearch(IndexReader reader) {
    this.reader = reader;
    searcher = new IndexSearcher(reader);
  }

  /**
   * @param near whether a typing error is forgiven in words that no heading has
   */
  List<Heading> search(HeadingKind kind, TypedWords typed, int limit, boolean near)
      throws IOException {
    if (typed.isEmpty()) {
      return List.of();
    }
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    for (String word : typed.whole()) {
      all.add(near ? nearWord(kind, word) : word(kind, word), Occur.FILTER);
    }
    if (!typed.begun().isEmpty()) {
      all.add(near ? nearStart(kind, typed.begun()) : start(kind, typed.begun()), Occur.FILTER);
    }
    Query query = all.build();
    return kind == HeadingKind.TITLE
        ? beginnersFirst(query, typed.first(), limit)
        : found(query, kind, limit);
  }

  /** Of titles, which most records have but once, those stand first that begin as was typed. */
  private List<Heading> beginnersFirst(Query query, String first, int limit) throws IOException {
    int end =
        first.offsetByCodePoints(
            0, Math.min(HeadingFields.LONGEST_START, first.codePointCount(0, first.length())));
    Query beginners =
        new BooleanQuery.Builder()
            .add(query, Occur.FILTER)
            .add(
                new TermQuery(new Term(HeadingFields.FIRST, first.substring(0, end))), Occur.FILTER)
            .build();
    Set<Heading> found = new LinkedHashSet<>(found(beginners, HeadingKind.TITLE, limit));
    if (found.size() < limit) {
      found.addAll(found(query, HeadingKind.TITLE, limit));
    }
    return found.stream().limit(limit).toList();
  }

  private List<Heading> found(Query query, HeadingKind kind, int limit) throws IOException {
    ScoreDoc[] hits =
        searcher.search(
                query, new TopFieldCollectorManager(HeadingFields.POPULAR, limit, null, limit))
            .scoreDocs;
    List<Heading> found = new ArrayList<>(hits.length);
    for (ScoreDoc hit : hits) {
      found.add(StoredHeading.read(reader.leaves().getFirst().reader(), hit.doc, kind));
    }
    return found;
  }

  private static Query word(HeadingKind kind, String word) {
    return new TermQuery(new Term(HeadingFields.words(kind), word));
  }

  private static Query start(HeadingKind kind, String start) {
    return start.codePointCount(0, start.length()) <= HeadingFields.LONGEST_START
        ? new TermQuery(new Term(HeadingFields.starts(kind), start))
        : new PrefixQuery(new Term(HeadingFields.words(kind), start));
  }

  private Query nearWord(HeadingKind kind, String word) throws IOException {
    boolean known = reader.docFreq(new Term(HeadingFields.words(kind), word)) > 0;
    return known || !mayErr(word)
        ? word(kind, word)
        : new AutomatonQuery(new Term(HeadingFields.words(kind), word), oneError(word));
  }

  private Query nearStart(HeadingKind kind, String start) throws IOException {
    if (!mayErr(start) || searcher.count(start(kind, start)) > 0) {
      return start(kind, start);
    }
    Automaton begun =
        Operations.determinize(
            Operations.concatenate(List.of(oneError(start), Automata.makeAnyString())),
            Operations.DEFAULT_DETERMINIZE_WORK_LIMIT);
    return new AutomatonQuery(new Term(HeadingFields.words(kind), start), begun);
  }

  private static boolean mayErr(String word) {
    int letters = word.codePointCount(0, word.length());
    return letters >= SHORTEST_WITH_ERROR && letters <= LONGEST_WITH_ERROR;
  }

  private static Automaton oneError(String word) {
    return new LevenshteinAutomata(word, true).toAutomaton(1);
  }
}
