package org.pinakes.index.lucene;

import java.util.List;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.pinakes.index.Scope;

/**
 * Words of which any will do. Those that stand in a good part of all documents count where one of
 * the others is, and bring nothing of their own, unless there are no others: {@code of the} would
 * bring everything.
 */
final class LooseWords {
  private static final double COMMON = 0.1;

  private final TextQueries text;
  private final Vocabulary vocabulary;

  LooseWords(TextQueries text, Vocabulary vocabulary) {
    this.text = text;
    this.vocabulary = vocabulary;
  }

  void add(BooleanQuery.Builder to, List<QueryWord> words, Scope scope) {
    List<QueryWord> rare = words.stream().filter(word -> isRare(word, scope)).toList();
    List<QueryWord> leading = rare.isEmpty() ? words : rare;
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    leading.forEach(word -> any.add(text.word(word, scope), Occur.SHOULD));
    to.add(any.build(), Occur.MUST);
    words.stream()
        .filter(word -> !leading.contains(word))
        .forEach(word -> to.add(text.word(word, scope), Occur.SHOULD));
  }

  private boolean isRare(QueryWord word, Scope scope) {
    int frequency = text.frequency(word, scope);
    return frequency > 0 && frequency <= vocabulary.documents() * COMMON;
  }
}
