package org.pinakes.index.lucene;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.lucene.index.Term;
import org.apache.lucene.util.BytesRef;
import org.pinakes.query.Query;

/**
 * The words that a query looks for, in whatever fields, numbered, each with its worth: the fewer
 * documents have it, the more it tells. Not thread-safe.
 */
final class Sought {
  private static final int MOST_PATTERNS = 20;

  /** Where the rarity of a word is seen: the fields of running text that are shown. */
  private static final List<String> RUNNING = List.of("title", "description", FullTexts.WORDS);

  /** A pattern is worth as much as a word that one document in so many has. */
  private static final int PATTERN_RARITY = 100;

  private final TextAnalysis analysis;
  private final Vocabulary vocabulary;
  private final Forms forms = new Forms();
  private final WordHeads heads = new WordHeads();
  private final Map<Pattern, Integer> patterns = new LinkedHashMap<>();
  private final Map<String, Integer> numbers = new LinkedHashMap<>();
  private final List<Double> worth = new ArrayList<>();
  private final Set<String> scopes = new HashSet<>();

  Sought(Query query, TextAnalysis analysis, Vocabulary vocabulary) {
    this.analysis = analysis;
    this.vocabulary = vocabulary;
    collect(query);
  }

  private void collect(Query query) {
    switch (query) {
      case Query.Words(String scope, String text) -> words(scope, text, true);
      case Query.Phrase(String scope, String text, int slop) -> words(scope, text, false);
      case Query.Name(String scope, String family, String initials) -> words(scope, family, false);
      case Query.Most(String scope, String text, int percent) -> words(scope, text, true);
      case Query.Wildcard(String scope, String pattern) -> pattern(scope, pattern);
      case Query.And(List<Query> parts) -> parts.forEach(this::collect);
      case Query.Or(List<Query> parts) -> parts.forEach(this::collect);
      case Query.All _, Query.Exact _, Query.Range _, Query.Heading _, Query.Not _ -> {}
    }
  }

  /** Words that are everywhere are looked for only where there are no others. */
  private void words(String scope, String text, boolean stemmed) {
    scopes.add(scope);
    List<QueryWord> typed = QueryWord.of(text, analysis);
    List<QueryWord> telling =
        typed.stream().filter(word -> !vocabulary.isEverywhere(word.parts().getFirst())).toList();
    for (QueryWord word : telling.isEmpty() ? typed : telling) {
      word.parts().forEach(part -> add(part, number(part), stemmed));
      Word joined = word.joined();
      if (joined != null) {
        add(joined, number(word.parts().getFirst()), stemmed);
      }
    }
  }

  private int number(Word word) {
    return numbers.computeIfAbsent(
        word.text(), text -> next(rarity(vocabulary.documents(), frequency(word))));
  }

  private int next(double rarity) {
    worth.add(rarity);
    return worth.size() - 1;
  }

  private int frequency(Word word) {
    return RUNNING.stream()
        .mapToInt(field -> vocabulary.frequency(new Term(field, word.bytes())))
        .max()
        .orElse(0);
  }

  private static double rarity(double documents, double having) {
    return Math.log1p((documents + 1) / (having + 1));
  }

  private void add(Word word, int number, boolean stemmed) {
    Set<BytesRef> all = stemmed ? WordForms.of(word, analysis).keySet() : Set.of(word.bytes());
    forms.addAll(all, number);
    heads.add(word.text());
  }

  private void pattern(String scope, String typed) {
    scopes.add(scope);
    if (patterns.size() < MOST_PATTERNS) {
      String folded = Patterns.fold(typed);
      heads.add(folded);
      String quoted = Pattern.quote(folded);
      Pattern pattern = Pattern.compile(quoted.replace("*", "\\E.*\\Q").replace("?", "\\E.\\Q"));
      patterns.put(pattern, next(rarity(PATTERN_RARITY, 1)));
    }
  }

  /** By which it is told where in a long text they may be. */
  WordHeads heads() {
    return heads;
  }

  /** The search types in which they are looked for. */
  Set<String> scopes() {
    return scopes;
  }

  /** How many there are. */
  int size() {
    return worth.size();
  }

  /** What one of them tells; above 0. */
  double worth(int number) {
    return worth.get(number);
  }

  /** The number of the one that a word of a text is, or {@link Forms#NONE}. */
  int number(Word word, StemLanguage language) {
    int own = forms.number(word.bytes());
    if (own == Forms.NONE && language != StemLanguage.NONE) {
      BytesRef stem = word.stem(language, analysis.stemmer(language));
      own = stem == null ? Forms.NONE : forms.number(stem);
    }
    return own == Forms.NONE && !patterns.isEmpty() ? matching(word.text()) : own;
  }

  private int matching(String word) {
    return patterns.entrySet().stream()
        .filter(pattern -> pattern.getKey().matcher(word).matches())
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse(Forms.NONE);
  }
}
