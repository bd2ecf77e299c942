package org.pinakes.index.lucene;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.lucene.util.BytesRef;
import org.pinakes.index.IndexResponse.Highlight;
import org.pinakes.query.Query;

/**
 * Marks in stored text what a query looked for, by cutting the text as it was cut for the index.
 * Only for the page that is shown. Not thread-safe.
 */
final class Highlighter {
  private static final int MOST_PATTERNS = 20;

  private final TextAnalysis analysis;
  private final Vocabulary vocabulary;
  private final Forms forms = new Forms();
  private final List<Pattern> patterns = new ArrayList<>();

  Highlighter(Query query, TextAnalysis analysis, Vocabulary vocabulary) {
    this.analysis = analysis;
    this.vocabulary = vocabulary;
    collect(query);
  }

  private void collect(Query query) {
    switch (query) {
      case Query.Words(String scope, String text) -> words(text, true);
      case Query.Phrase(String scope, String text, int slop) -> words(text, false);
      case Query.Name(String scope, String family, String initials) -> words(family, false);
      case Query.Most(String scope, String text, int percent) -> words(text, true);
      case Query.Wildcard(String scope, String pattern) -> pattern(pattern);
      case Query.And(List<Query> parts) -> parts.forEach(this::collect);
      case Query.Or(List<Query> parts) -> parts.forEach(this::collect);
      case Query.All _, Query.Exact _, Query.Range _, Query.Heading _, Query.Not _ -> {}
    }
  }

  /** Words that are everywhere are marked only where there are no others. */
  private void words(String text, boolean stemmed) {
    List<QueryWord> typed = QueryWord.of(text, analysis);
    List<QueryWord> telling =
        typed.stream().filter(word -> !vocabulary.isEverywhere(word.parts().getFirst())).toList();
    for (QueryWord word : telling.isEmpty() ? typed : telling) {
      List<Word> all = new ArrayList<>(word.parts());
      Word joined = word.joined();
      if (joined != null) {
        all.add(joined);
      }
      for (Word each : all) {
        forms.addAll(stemmed ? WordForms.of(each, analysis).keySet() : Set.of(each.bytes()));
      }
    }
  }

  private void pattern(String typed) {
    if (patterns.size() < MOST_PATTERNS) {
      String quoted = Pattern.quote(Patterns.fold(typed));
      patterns.add(Pattern.compile(quoted.replace("*", "\\E.*\\Q").replace("?", "\\E.\\Q")));
    }
  }

  /**
   * Marked values, or passages of long ones.
   *
   * @param language name of the record's language, as indexed
   * @return only values with a hit
   */
  List<Highlight> mark(List<String> values, String language) {
    if (forms.isEmpty() && patterns.isEmpty()) {
      return List.of();
    }
    StemLanguage stemming = StemLanguage.of(language);
    List<Highlight> marked = new ArrayList<>();
    for (String value : values) {
      List<Span> hits = hits(value, stemming);
      if (!hits.isEmpty()) {
        marked.add(Passage.of(value, hits));
      }
    }
    return marked;
  }

  private List<Span> hits(String value, StemLanguage language) {
    List<Span> hits = new ArrayList<>();
    analysis.scan(
        value,
        compound -> {
          Word joined = compound.joined();
          if (joined != null && hit(joined, language)) {
            hits.add(new Span(compound.start(0), compound.end(compound.size() - 1)));
            return;
          }
          for (int i = 0; i < compound.size(); i++) {
            if (hit(compound.part(i), language)) {
              hits.add(new Span(compound.start(i), compound.end(i)));
            }
          }
        });
    return hits;
  }

  private boolean hit(Word word, StemLanguage language) {
    if (forms.has(word.bytes())) {
      return true;
    }
    if (language != StemLanguage.NONE) {
      BytesRef stem = word.stem(language, analysis.stemmer(language));
      if (stem != null && forms.has(stem)) {
        return true;
      }
    }
    return patterns.stream().anyMatch(pattern -> pattern.matcher(word.text()).matches());
  }

  /**
   * A hit in a text.
   *
   * @param start offset of its first character
   * @param end offset behind its last
   */
  record Span(int start, int end) {}
}
