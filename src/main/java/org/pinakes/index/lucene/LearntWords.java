package org.pinakes.index.lucene;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.Term;
import org.apache.lucene.util.BytesRef;
import org.pinakes.index.IndexDocument;
import org.pinakes.index.IndexField;
import org.pinakes.index.IndexRequest.Weight;
import org.pinakes.index.IndexSchema;
import org.pinakes.index.Scope;

/**
 * The words that set some documents apart from all others: frequent in them, rare elsewhere. Words
 * with one stem count as one. Not thread-safe.
 */
final class LearntWords {
  private static final int SHORTEST = 3;
  private static final int FEWEST_DOCUMENTS = 2;

  /** Words in more than this share of all documents say nothing. */
  private static final double COMMON = 0.1;

  /** Nor do those in more documents than this; they would only take time. */
  private static final int MOST_DOCUMENTS = 4_000;

  /** The most frequent words whose rarity is looked at; below are only chance ones. */
  private static final int CANDIDATES = 80;

  private static final Comparator<Learnt> BEST_FIRST =
      Comparator.comparing((Learnt each) -> -each.worth()).thenComparing(e -> e.word().text());

  private final Scope scope;
  private final TextAnalysis analysis;
  private final Vocabulary vocabulary;
  private final int documents;
  private final Map<BytesRef, Learnt> words = new HashMap<>();

  /** Fields that had words, and how many letters of them. */
  private final Map<String, Integer> seen = new HashMap<>();

  LearntWords(Scope scope, TextAnalysis analysis, Vocabulary vocabulary, int documents) {
    this.scope = scope;
    this.analysis = analysis;
    this.vocabulary = vocabulary;
    this.documents = documents;
  }

  /** A word and its worth. */
  record Learnt(Word word, float worth) {}

  /** Counts the words of a document. */
  void add(IndexDocument document, float weight) {
    StemLanguage language = StemLanguage.of(document.first("language"));
    Map<BytesRef, Learnt> own = new HashMap<>();
    float length = 0;
    for (Weight field : scope.fields()) {
      if (document.has(field.field()) && isProse(field)) {
        List<String> values = document.all(field.field());
        seen.merge(field.field(), values.stream().mapToInt(String::length).sum(), Integer::sum);
        length += count(values, field.weight(), language, own);
      }
    }
    float share = weight / Math.max(1, length);
    own.forEach((stem, each) ->
        words.merge(stem, new Learnt(each.word, each.worth * share), LearntWords::together));
  }

  /** Whether a field has running text that documents give back. */
  static boolean isProse(Weight weight) {
    return IndexSchema.catalogue()
        .find(weight.field())
        .filter(field -> field.type() == IndexField.Type.TEXT && field.stored())
        .isPresent();
  }

  private float count(
      List<String> values, float weight, StemLanguage language, Map<BytesRef, Learnt> own) {
    float[] length = {0};
    for (String value : values) {
      analysis.scan(
          value,
          compound -> {
            for (int i = 0; i < compound.size(); i++) {
              Word word = compound.part(i);
              length[0] += weight;
              if (word.text().length() >= SHORTEST && !isNumber(word)) {
                own.merge(stem(word, language), new Learnt(word, weight), LearntWords::together);
              }
            }
          });
    }
    return length[0];
  }

  private BytesRef stem(Word word, StemLanguage language) {
    BytesRef stem =
        language == StemLanguage.NONE ? null : word.stem(language, analysis.stemmer(language));
    return stem == null ? word.bytes() : new BytesRef(stem.bytes, stem.offset + 1, stem.length - 1);
  }

  private static boolean isNumber(Word word) {
    return Character.isDigit(word.text().charAt(0));
  }

  private static Learnt together(Learnt one, Learnt other) {
    return new Learnt(one.word, one.worth + other.worth);
  }

  /** The words that are worth most. */
  List<Learnt> top(int most) {
    return top(most, FEWEST_DOCUMENTS);
  }

  /**
   * The same of words that are in so many documents at least.
   *
   * @param fewest 1 lets in words that set a document apart and lead to no other
   */
  List<Learnt> top(int most, int fewest) {
    List<Learnt> candidates = new ArrayList<>(words.values());
    candidates.sort(BEST_FIRST);
    int common = (int) Math.min(MOST_DOCUMENTS, Math.ceil(documents * COMMON));
    List<Learnt> rated = new ArrayList<>();
    List<String> fields = longestFirst();
    for (Learnt each : candidates.subList(0, Math.min(CANDIDATES, candidates.size()))) {
      int frequency = frequency(each.word, fields);
      if (frequency >= fewest && frequency <= common) {
        double rarity = Math.log(1 + (documents - frequency + 0.5) / (frequency + 0.5));
        rated.add(new Learnt(each.word, (float) (each.worth * rarity)));
      }
    }
    rated.sort(BEST_FIRST);
    return rated.subList(0, Math.min(most, rated.size()));
  }

  private List<String> longestFirst() {
    return seen.entrySet().stream()
        .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
        .map(Map.Entry::getKey)
        .toList();
  }

  /** In how many documents a word is, in the field that has it among the longest. */
  private int frequency(Word word, List<String> fields) {
    for (String field : fields) {
      int frequency = vocabulary.frequency(new Term(field, word.bytes()));
      if (frequency > 0) {
        return frequency;
      }
    }
    return 0;
  }

  /** Whether some document had words in a field. */
  boolean saw(String field) {
    return seen.containsKey(field);
  }
}
