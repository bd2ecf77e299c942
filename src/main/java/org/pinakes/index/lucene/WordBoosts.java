package org.pinakes.index.lucene;

import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.pinakes.index.Scope;

/** What counts besides the words themselves: that they are a title, or stand together in one. */
final class WordBoosts {
  private static final String TITLE = "title";
  private static final int CLOSE = 5;

  private final Vocabulary vocabulary;

  WordBoosts(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  /** Queries that need not match, and count when they do. */
  List<Query> of(List<QueryWord> words, Scope scope) {
    List<Query> boosts = new ArrayList<>();
    if (scope.boosts().whole() > 0) {
      addWhole(boosts, words, scope.boosts().whole());
    }
    List<Word> parts = words.stream().flatMap(word -> word.parts().stream()).toList();
    if (parts.size() > 1 && isSearched(scope) && known(parts)) {
      add(boosts, parts, 0, scope.boosts().phrase());
      add(boosts, parts, CLOSE, scope.boosts().near());
    }
    return boosts;
  }

  private void addWhole(List<Query> boosts, List<QueryWord> words, float points) {
    Term title = WholeTitle.term(words);
    if (vocabulary.has(title)) {
      boosts.add(new BoostQuery(new ConstantScoreQuery(new TermQuery(title)), points));
    }
  }

  private static boolean isSearched(Scope scope) {
    return scope.fields().stream().anyMatch(field -> field.field().equals(TITLE));
  }

  private boolean known(List<Word> parts) {
    return parts.stream().allMatch(part -> vocabulary.has(new Term(TITLE, part.bytes())));
  }

  private static void add(List<Query> boosts, List<Word> parts, int slop, float weight) {
    if (weight > 0) {
      PhraseQuery.Builder phrase = new PhraseQuery.Builder().setSlop(slop);
      parts.forEach(part -> phrase.add(new Term(TITLE, part.bytes())));
      boosts.add(new BoostQuery(phrase.build(), weight));
    }
  }
}
