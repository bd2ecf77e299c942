package org.pinakes.index.lucene;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * The terms by which a word that a reader typed is found. In which language it is meant is not
 * known, so its stems in all languages that an index has serve.
 */
final class WordForms {
  private static final float STEM = 0.8f;

  private WordForms() {}

  /**
   * Terms and weights: the word itself 1; each marked stem, and the stem as a word of its own, 0.8.
   */
  static Map<BytesRef, Float> of(Word word, TextAnalysis analysis) {
    return of(word, analysis, StemLanguage.all());
  }

  /**
   * The same for an index that has marked stems of some languages only. Of the others the stem as a
   * word of its own remains: a document may have just that.
   */
  static Map<BytesRef, Float> of(
      Word word, TextAnalysis analysis, Collection<StemLanguage> marked) {
    Map<BytesRef, Float> forms = new LinkedHashMap<>();
    forms.put(word.bytes(), 1f);
    for (StemLanguage language : StemLanguage.all()) {
      if (language.writes(word.text())) {
        addStem(forms, word, language, analysis, marked.contains(language));
      }
    }
    return forms;
  }

  /** Whether no language makes a shorter stem of the word. */
  static boolean isOwnStem(Word word, TextAnalysis analysis) {
    for (StemLanguage language : StemLanguage.values()) {
      if (language != StemLanguage.NONE
          && word.stem(language, analysis.stemmer(language)) != null) {
        return false;
      }
    }
    return true;
  }

  private static void addStem(
      Map<BytesRef, Float> forms,
      Word word,
      StemLanguage language,
      TextAnalysis analysis,
      boolean marked) {
    @Nullable BytesRef stem = word.stem(language, analysis.stemmer(language));
    if (stem != null) {
      if (marked) {
        forms.put(stem, STEM);
      }
      forms.putIfAbsent(new BytesRef(stem.bytes, 1, stem.length - 1), STEM);
    } else if (marked) {
      forms.put(new BytesRef(language.mark() + word.text()), STEM);
    }
  }
}
