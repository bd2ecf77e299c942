package org.pinakes.index.lucene;

import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** A folded word with what analysis has learnt about it. Not thread-safe. */
final class Word {
  private final String text;
  private final BytesRef bytes;
  private final @Nullable BytesRef[] stems = new BytesRef[StemLanguage.values().length];
  private int stemmed;

  /** The last language asked for and its stem, next to the word: it is mostly the same again. */
  private @Nullable StemLanguage last;

  private @Nullable BytesRef lastStem;

  Word(String text) {
    this.text = text;
    bytes = new BytesRef(text);
  }

  /** The folded word. */
  String text() {
    return text;
  }

  /** The folded word as a term. */
  BytesRef bytes() {
    return bytes;
  }

  /** The marked stem as a term, or null when the stem is the word itself. */
  @Nullable BytesRef stem(StemLanguage language, Stemmer stemmer) {
    if (language != last) {
      lastStem = known(language, stemmer);
      last = language;
    }
    return lastStem;
  }

  private @Nullable BytesRef known(StemLanguage language, Stemmer stemmer) {
    int slot = language.ordinal();
    if ((stemmed & 1 << slot) == 0) {
      stemmed |= 1 << slot;
      stems[slot] = marked(language, stemmer);
    }
    return stems[slot];
  }

  private @Nullable BytesRef marked(StemLanguage language, Stemmer stemmer) {
    if (!language.stems(text)) {
      return null;
    }
    String stem = stemmer.stem(text);
    return stem.equals(text) ? null : new BytesRef(language.mark() + stem);
  }
}
