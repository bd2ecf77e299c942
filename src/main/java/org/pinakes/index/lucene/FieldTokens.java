package org.pinakes.index.lucene;

import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.BytesTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.util.ArrayUtil;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * All values of a field as tokens: each word, and at its place its joined spelling and its stem
 * where it has one. Text is cut only once for all of these. Not thread-safe.
 */
final class FieldTokens extends TokenStream {
  /** Positions between two values, so that no phrase reaches from one into the other. */
  private static final int GAP = 100;

  private final BytesTermAttribute term = addAttribute(BytesTermAttribute.class);
  private final PositionIncrementAttribute increment =
      addAttribute(PositionIncrementAttribute.class);
  private final TextAnalysis analysis;
  private final @Nullable WholeTitleTokens titles;
  private final Consumer<Compound> collect = this::collect;

  private List<String> values = List.of();
  private Iterator<String> rest = values.iterator();
  private StemLanguage language = StemLanguage.NONE;
  private @Nullable Stemmer stemmer;
  private BytesRef[] terms = new BytesRef[64];
  private int[] steps = new int[64];
  private int size;
  private int next;

  /**
   * @param titles told of each value when the field has titles, else null
   */
  FieldTokens(TextAnalysis analysis, @Nullable WholeTitleTokens titles) {
    this.analysis = analysis;
    this.titles = titles;
  }

  /** Sets what the next pass gives. */
  FieldTokens of(List<String> texts, StemLanguage of) {
    values = texts;
    language = of;
    stemmer = of == StemLanguage.NONE ? null : analysis.stemmer(of);
    return this;
  }

  @Override
  public void reset() {
    rest = values.iterator();
    size = 0;
    next = 0;
  }

  @Override
  public boolean incrementToken() {
    while (next == size) {
      if (!rest.hasNext()) {
        return false;
      }
      boolean later = size > 0;
      size = 0;
      next = 0;
      analysis.scan(rest.next(), collect);
      if (titles != null) {
        titles.endTitle();
      }
      if (later && size > 0) {
        steps[0] += GAP;
      }
    }
    term.setBytesRef(terms[next]);
    increment.setPositionIncrement(steps[next]);
    next++;
    return true;
  }

  private void collect(Compound compound) {
    if (titles != null) {
      titles.add(compound);
    }
    for (int i = 0; i < compound.size(); i++) {
      word(compound.part(i), 1);
      Word joined = compound.joined();
      if (i == 0 && joined != null) {
        word(joined, 0);
      }
    }
  }

  private void word(Word word, int step) {
    add(word.bytes(), step);
    if (stemmer != null) {
      BytesRef stem = word.stem(language, stemmer);
      if (stem != null) {
        add(stem, 0);
      }
    }
  }

  private void add(BytesRef bytes, int step) {
    if (size == terms.length) {
      terms = ArrayUtil.grow(terms);
      steps = ArrayUtil.growExact(steps, terms.length);
    }
    terms[size] = bytes;
    steps[size++] = step;
  }
}
