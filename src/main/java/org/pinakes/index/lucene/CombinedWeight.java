package org.pinakes.index.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.FieldInfo;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.TermState;
import org.apache.lucene.index.TermStates;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.Explanation;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.IOSupplier;
import org.jspecify.annotations.Nullable;
import org.pinakes.index.lucene.CombinedWord.Place;

/** Opens the places of a {@link CombinedWord} in each segment. */
final class CombinedWeight extends Weight {
  private static final float[] NO_LENGTHS = FieldLengths.shares(0, 1);

  private final CombinedWord word;
  private final List<TermStates> states;
  private final Map<String, Float> lengths;
  private final float worth;
  private final boolean bounded;

  /**
   * @param states where the terms stand, in the order of the word's places
   * @param lengths average length of each field
   * @param worth points at most
   * @param bounded whether documents without a chance may be skipped, block by block
   */
  CombinedWeight(
      Query query,
      CombinedWord word,
      List<TermStates> states,
      Map<String, Float> lengths,
      float worth,
      boolean bounded) {
    super(query);
    this.word = word;
    this.states = states;
    this.lengths = lengths;
    this.worth = worth;
    this.bounded = bounded;
  }

  @Override
  public @Nullable ScorerSupplier scorerSupplier(LeafReaderContext segment) throws IOException {
    List<IOSupplier<CombinedScorer.Found>> open = new ArrayList<>();
    Map<String, CombinedScorer.FieldPart> fields = new LinkedHashMap<>();
    long cost = 0;
    for (int i = 0; i < states.size(); i++) {
      Place place = word.places().get(i);
      IOSupplier<TermState> known = states.get(i).get(segment);
      TermState state = known == null ? null : known.get();
      if (state != null) {
        TermsEnum terms = segment.reader().terms(place.term().field()).iterator();
        terms.seekExact(place.term().bytes(), state);
        cost += terms.docFreq();
        CombinedScorer.FieldPart field =
            fields.computeIfAbsent(place.term().field(), name -> part(place, fields.size()));
        float[] shares = lengthsMatter(segment, field.name()) ? field.shares() : NO_LENGTHS;
        open.add(() ->
            new CombinedScorer.Found(Ceiling.list(terms, shares, bounded), place.typed(), field));
      }
    }
    return open.isEmpty() ? null : supplier(segment, open, List.copyOf(fields.values()), cost);
  }

  private static boolean lengthsMatter(LeafReaderContext segment, String field) {
    FieldInfo known = segment.reader().getFieldInfos().fieldInfo(field);
    return known != null && known.hasNorms();
  }

  private CombinedScorer.FieldPart part(Place place, int number) {
    String name = place.term().field();
    return new CombinedScorer.FieldPart(
        name,
        number,
        place.weight(),
        place.aside(),
        FieldLengths.shares(word.measure().length(), lengths.getOrDefault(name, 1f)));
  }

  private ScorerSupplier supplier(
      LeafReaderContext segment,
      List<IOSupplier<CombinedScorer.Found>> open,
      List<CombinedScorer.FieldPart> fields,
      long cost) {
    return new ScorerSupplier() {
      @Override
      public Scorer get(long leadCost) throws IOException {
        List<CombinedScorer.Found> found = new ArrayList<>(open.size());
        for (IOSupplier<CombinedScorer.Found> each : open) {
          found.add(each.get());
        }
        return CombinedScorer.of(segment.reader(), found, fields, word.measure(), worth, cost);
      }

      @Override
      public long cost() {
        return cost;
      }
    };
  }

  @Override
  public Explanation explain(LeafReaderContext segment, int document) throws IOException {
    Scorer scorer = scorer(segment);
    return scorer != null && scorer.iterator().advance(document) == document
        ? Explanation.match(scorer.score(), getQuery().toString())
        : Explanation.noMatch(getQuery().toString());
  }

  @Override
  public boolean isCacheable(LeafReaderContext segment) {
    return true;
  }
}
