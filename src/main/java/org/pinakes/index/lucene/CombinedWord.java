package org.pinakes.index.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermStates;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.CollectionStatistics;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.Weight;

/**
 * A word in several fields and several forms, weighed as one ({@link org.pinakes.index.Scope}).
 * Equal ones are equal values, so that what they match can be remembered.
 *
 * @param places where it is looked for
 * @param measure how it is weighed
 */
record CombinedWord(List<Place> places, Measure measure) {

  CombinedWord {
    places = List.copyOf(places);
  }

  /** As Lucene wants to have it. */
  Query query(Vocabulary vocabulary) {
    return new WordQuery(this, vocabulary);
  }

  /**
   * A form of the word in a field.
   *
   * @param term field and form
   * @param typed whether it is the word as it was typed, and not one of its other forms
   * @param weight the field's
   * @param aside whether the field adds its weight at most
   */
  record Place(Term term, boolean typed, float weight, boolean aside) {}

  /**
   * What is said of it in {@link org.pinakes.index.Scope}.
   *
   * @param ownStem whether the word is its own stem, so that none of the other forms' occurrences
   *     is one of the typed word
   */
  record Measure(float exact, float saturation, float length, boolean ownStem) {}

  /** Lucene's queries are no records. */
  private static final class WordQuery extends Query {
    private final CombinedWord word;
    private final Vocabulary vocabulary;

    WordQuery(CombinedWord word, Vocabulary vocabulary) {
      this.word = word;
      this.vocabulary = vocabulary;
    }

    @Override
    public Weight createWeight(IndexSearcher searcher, ScoreMode mode, float boost)
        throws IOException {
      if (!mode.needsScores()) {
        return searcher.createWeight(searcher.rewrite(anywhere()), mode, boost);
      }
      List<TermStates> states = new ArrayList<>();
      int documents = 0;
      for (Place place : word.places) {
        TermStates state = vocabulary.places(place.term);
        states.add(state);
        documents = Math.max(documents, state.docFreq());
      }
      int all = Math.max(documents, searcher.getIndexReader().maxDoc());
      float rarity = (float) Math.log(1 + (all - documents + 0.5) / (documents + 0.5));
      boolean bounded = mode == ScoreMode.TOP_SCORES || mode == ScoreMode.TOP_DOCS_WITH_SCORES;
      return new CombinedWeight(this, word, states, lengths(searcher), boost * rarity, bounded);
    }

    private Query anywhere() {
      BooleanQuery.Builder any = new BooleanQuery.Builder();
      word.places.forEach(
          place -> any.add(new TermQuery(place.term, vocabulary.places(place.term)), Occur.SHOULD));
      return any.build();
    }

    /** Average length of each field. */
    private Map<String, Float> lengths(IndexSearcher searcher) throws IOException {
      Map<String, Float> lengths = new LinkedHashMap<>();
      for (Place place : word.places) {
        String field = place.term.field();
        if (!lengths.containsKey(field)) {
          CollectionStatistics whole = searcher.collectionStatistics(field);
          lengths.put(
              field,
              whole == null
                  ? 1f
                  : (float) whole.sumTotalTermFreq() / Math.max(1, whole.docCount()));
        }
      }
      return lengths;
    }

    @Override
    public void visit(QueryVisitor visitor) {
      visitor.visitLeaf(this);
    }

    @Override
    public String toString(String field) {
      return word.toString();
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof WordQuery same && word.equals(same.word);
    }

    @Override
    public int hashCode() {
      return word.hashCode();
    }
  }
}
