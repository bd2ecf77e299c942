package org.pinakes.index.lucene;

import java.util.EnumMap;
import java.util.Map;
import java.util.function.Consumer;

/** Everything that turns text into words, with what it has learnt. Not thread-safe. */
final class TextAnalysis {
  private static final int FOR_WRITING = 1 << 15;
  private static final int FOR_READING = 1 << 13;

  private final Lexer lexer;
  private final Map<StemLanguage, Stemmer> stemmers = new EnumMap<>(StemLanguage.class);

  private TextAnalysis(int remembered) {
    lexer = new Lexer(remembered);
  }

  /** One that remembers the words of many documents. */
  static TextAnalysis forWriting() {
    return new TextAnalysis(FOR_WRITING);
  }

  /** One for queries and the few documents of a page. */
  static TextAnalysis forReading() {
    return new TextAnalysis(FOR_READING);
  }

  /** Hands over the words of a text. */
  void scan(String text, Consumer<Compound> sink) {
    lexer.scan(text, sink);
  }

  /** The stemmer of a language. */
  Stemmer stemmer(StemLanguage language) {
    return stemmers.computeIfAbsent(language, Stemmer::of);
  }
}
