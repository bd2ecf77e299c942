package org.pinakes.index.lucene;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
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

/**
 * Queries for words, phrases and patterns over several fields. A document counts for a word what
 * its best field counts, and a little for the others. Not thread-safe.
 */
final class TextQueries {
  private static final float OTHER_FIELDS = 0.1f;
  private static final float JOINED = 0.9f;

  private final TextAnalysis analysis;
  private final IndexSchema schema;

  TextQueries(TextAnalysis analysis, IndexSchema schema) {
    this.analysis = analysis;
    this.schema = schema;
  }

  /** One word in any of the fields, in any of its forms. */
  Query word(QueryWord word, List<Weight> fields) {
    return best(fields, field -> isText(field) ? wordIn(field, word) : valueIn(field, word.raw()));
  }

  /** Words side by side in one of the fields, as they are. */
  Query phrase(List<QueryWord> words, String text, int slop, List<Weight> fields) {
    return best(
        fields,
        field -> isText(field) ? phraseIn(field.name(), words, slop) : valueIn(field, text));
  }

  /** A folded pattern in any of the fields. */
  Query pattern(String pattern, List<Weight> fields) {
    return best(
        fields,
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

  private Query best(List<Weight> fields, Asking asking) {
    List<Query> ways = new ArrayList<>(fields.size());
    for (Weight weight : fields) {
      Query way = schema.find(weight.field()).map(asking::in).orElse(null);
      if (way != null) {
        ways.add(weight.weight() == 1 ? way : new BoostQuery(way, weight.weight()));
      }
    }
    return switch (ways.size()) {
      case 0 -> new MatchNoDocsQuery("no field can be asked for this");
      case 1 -> ways.getFirst();
      default -> new DisjunctionMaxQuery(ways, OTHER_FIELDS);
    };
  }

  static boolean isText(IndexField field) {
    return field.type() == IndexField.Type.TEXT || field.type() == IndexField.Type.NAME;
  }

  private Query wordIn(IndexField field, QueryWord word) {
    Word joined = word.joined();
    if (word.single()) {
      return forms(field, joined == null ? word.parts().getFirst() : joined);
    }
    Query apart = phraseIn(field.name(), List.of(word), 0);
    if (joined == null) {
      return apart;
    }
    return new BooleanQuery.Builder()
        .add(apart, Occur.SHOULD)
        .add(new BoostQuery(forms(field, joined), JOINED), Occur.SHOULD)
        .build();
  }

  private Query forms(IndexField field, Word word) {
    if (oneIdeograph(word.text())) {
      return new PrefixQuery(new Term(field.name(), word.text()));
    }
    if (field.type() == IndexField.Type.NAME) {
      return new TermQuery(new Term(field.name(), word.bytes()));
    }
    SynonymQuery.Builder forms = new SynonymQuery.Builder(field.name());
    for (Map.Entry<BytesRef, Float> form : WordForms.of(word, analysis).entrySet()) {
      forms.addTerm(form.getKey(), form.getValue());
    }
    return forms.build();
  }

  /** Chinese, Japanese and Korean text is indexed in pairs. */
  private static boolean oneIdeograph(String word) {
    return word.codePointCount(0, word.length()) == 1
        && Letters.kind(word, 0) == Letters.OTHER_SCRIPT;
  }

  private static Query phraseIn(String field, List<QueryWord> words, int slop) {
    PhraseQuery.Builder phrase = new PhraseQuery.Builder();
    phrase.setSlop(slop);
    List<Word> parts = words.stream().flatMap(word -> word.parts().stream()).toList();
    if (parts.size() == 1) {
      Word joined = words.getFirst().joined();
      Word only = joined == null ? parts.getFirst() : joined;
      return new TermQuery(new Term(field, only.bytes()));
    }
    parts.forEach(part -> phrase.add(new Term(field, part.bytes())));
    return phrase.build();
  }

  private static @Nullable Query valueIn(IndexField field, String value) {
    if (!field.indexed()) {
      return null;
    }
    BytesRef term = Values.term(field, value);
    return term.length == 0 ? null : new TermQuery(new Term(field.name(), term));
  }
}
