package org.pinakes.index.lucene;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.SynonymQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.WildcardQuery;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import org.pinakes.index.IndexField;
import org.pinakes.index.IndexRequest.Weight;
import org.pinakes.index.IndexSchema;
import org.pinakes.index.Scope;
import org.pinakes.index.lucene.CombinedWord.Place;

/**
 * Queries for words, phrases and patterns over several fields. What is no plain word counts what
 * its best field counts, and a little for the others. Not thread-safe.
 */
final class TextQueries {
  private static final float OTHER_FIELDS = 0.1f;
  private static final float JOINED = 0.9f;

  private final TextAnalysis analysis;
  private final IndexSchema schema;
  private final Vocabulary vocabulary;

  TextQueries(TextAnalysis analysis, IndexSchema schema, Vocabulary vocabulary) {
    this.analysis = analysis;
    this.schema = schema;
    this.vocabulary = vocabulary;
  }

  /** One word in any of the fields, in any of its forms. */
  Query word(QueryWord word, Scope scope) {
    Word joined = word.joined();
    Word only = joined == null ? word.parts().getFirst() : joined;
    if (word.single() && !oneIdeograph(only.text())) {
      return combined(only, word.raw(), scope);
    }
    return best(scope, field -> isText(field) ? wordIn(field, word) : valueIn(field, word.raw()));
  }

  /** In how many documents a word is, at least: as it was typed, in the field that has it most. */
  int frequency(QueryWord word, Scope scope) {
    int most = 0;
    for (Weight field : scope.fields()) {
      Term term = new Term(field.field(), word.parts().getFirst().bytes());
      most = Math.max(most, vocabulary.frequency(term));
    }
    return most;
  }

  private Query combined(Word word, String raw, Scope scope) {
    List<Place> places = new ArrayList<>();
    scope.fields().forEach(field -> addPlaces(places, word, raw, field, false));
    scope.aside().forEach(field -> addPlaces(places, word, raw, field, true));
    return places.isEmpty()
        ? new MatchNoDocsQuery("in no field")
        : new CombinedWord(
                places,
                new CombinedWord.Measure(
                    scope.boosts().exact(),
                    scope.saturation(),
                    scope.length(),
                    WordForms.isOwnStem(word, analysis)))
            .query(vocabulary);
  }

  private void addPlaces(List<Place> places, Word word, String raw, Weight weight, boolean aside) {
    IndexField field = schema.find(weight.field()).orElse(null);
    if (field == null) {
      return;
    }
    for (BytesRef form : forms(field, word, raw)) {
      Term term = new Term(field.name(), form);
      if (vocabulary.has(term)) {
        boolean typed = !isText(field) || form.equals(word.bytes());
        places.add(new Place(term, typed, weight.weight(), aside));
      }
    }
  }

  private Collection<BytesRef> forms(IndexField field, Word word, String raw) {
    return switch (field.type()) {
      case TEXT -> WordForms.of(word, analysis, vocabulary.languages()).keySet();
      case NAME -> List.of(word.bytes());
      default -> {
        BytesRef value = field.indexed() ? Values.term(field, raw) : new BytesRef();
        yield value.length == 0 ? List.of() : List.of(value);
      }
    };
  }

  /** Words side by side in one of the fields, as they are. */
  Query phrase(List<QueryWord> words, String text, int slop, Scope scope) {
    return best(
        scope, field -> isText(field) ? phraseIn(field.name(), words, slop) : valueIn(field, text));
  }

  /** A folded pattern in any of the fields. */
  Query pattern(String pattern, Scope scope) {
    return best(
        scope,
        field ->
            isText(field) || field.indexed()
                ? new WildcardQuery(new Term(field.name(), pattern))
                : null);
  }

  /** A way to ask one field. */
  @FunctionalInterface
  private interface Asking {
    @Nullable Query in(IndexField field);
  }

  /** The field that weighs most counts as it is, the others in proportion. */
  private Query best(Scope scope, Asking asking) {
    List<Weight> fields = new ArrayList<>(scope.fields());
    fields.addAll(scope.aside());
    float most = (float) fields.stream().mapToDouble(Weight::weight).max().orElse(1);
    List<Query> ways = new ArrayList<>(fields.size());
    for (Weight weight : fields) {
      Query way = schema.find(weight.field()).map(asking::in).orElse(null);
      if (way != null) {
        ways.add(weight.weight() == most ? way : new BoostQuery(way, weight.weight() / most));
      }
    }
    return switch (ways.size()) {
      case 0 -> new MatchNoDocsQuery("in no field");
      case 1 -> ways.getFirst();
      default -> new DisjunctionMaxQuery(ways, OTHER_FIELDS);
    };
  }

  static boolean isText(IndexField field) {
    return field.type() == IndexField.Type.TEXT || field.type() == IndexField.Type.NAME;
  }

  private @Nullable Query wordIn(IndexField field, QueryWord word) {
    Word joined = word.joined();
    if (word.single()) {
      return forms(field, joined == null ? word.parts().getFirst() : joined);
    }
    Query apart = phraseIn(field.name(), List.of(word), 0);
    Query together = joined == null ? null : forms(field, joined);
    if (apart == null || together == null) {
      return apart == null ? together : apart;
    }
    return new DisjunctionMaxQuery(List.of(apart, new BoostQuery(together, JOINED)), 0);
  }

  private @Nullable Query forms(IndexField field, Word word) {
    if (oneIdeograph(word.text())) {
      return new PrefixQuery(new Term(field.name(), word.text()));
    }
    Map<BytesRef, Float> known = new LinkedHashMap<>();
    boolean stemmed = field.type() == IndexField.Type.TEXT;
    (stemmed ? WordForms.of(word, analysis, vocabulary.languages()) : Map.of(word.bytes(), 1f))
        .forEach((form, weight) -> {
          if (vocabulary.has(new Term(field.name(), form))) {
            known.put(form, weight);
          }
        });
    return known.isEmpty() ? null : oneOf(field.name(), known);
  }

  private static Query oneOf(String field, Map<BytesRef, Float> forms) {
    SynonymQuery.Builder any = new SynonymQuery.Builder(field);
    forms.forEach(any::addTerm);
    return any.build();
  }

  /** Chinese, Japanese and Korean text is indexed in pairs. */
  private static boolean oneIdeograph(String word) {
    return word.codePointCount(0, word.length()) == 1
        && Letters.kind(word, 0) == Letters.OTHER_SCRIPT;
  }

  private @Nullable Query phraseIn(String field, List<QueryWord> words, int slop) {
    List<Word> parts = words.stream().flatMap(word -> word.parts().stream()).toList();
    if (parts.size() == 1) {
      Word joined = words.getFirst().joined();
      Word only = joined == null ? parts.getFirst() : joined;
      return term(new Term(field, only.bytes()));
    }
    PhraseQuery.Builder phrase = new PhraseQuery.Builder().setSlop(slop);
    for (Word part : parts) {
      Term term = new Term(field, part.bytes());
      if (!vocabulary.has(term)) {
        return null;
      }
      phrase.add(term);
    }
    return phrase.build();
  }

  private @Nullable Query term(Term term) {
    return vocabulary.has(term) ? new TermQuery(term) : null;
  }

  private @Nullable Query valueIn(IndexField field, String value) {
    if (!field.indexed()) {
      return null;
    }
    BytesRef term = Values.term(field, value);
    return term.length == 0 ? null : term(new Term(field.name(), term));
  }
}
