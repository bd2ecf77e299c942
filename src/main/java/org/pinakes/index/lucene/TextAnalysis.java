package org.pinakes.index.lucene;

import java.util.EnumMap;
import java.util.Map;
import java.util.function.Consumer;

/** Everything that turns text into words, with what it has learnt. Not thread-safe. */
final class TextAnalysis {
  private final Lexer lexer = new Lexer();
  private final Map<StemLanguage, Stemmer> stemmers = new EnumMap<>(StemLanguage.class);

  /** Hands over the words of a text. */
  void scan(String text, Consumer<Compound> sink) {
    lexer.scan(text, sink);
  }

  /** The stemmer of a language. */
  Stemmer stemmer(StemLanguage language) {
    return stemmers.computeIfAbsent(language, Stemmer::of);
  }
}
