package org.pinakes.index.lucene;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.cjk.CJKBigramFilter;
import org.apache.lucene.analysis.icu.ICUFoldingFilter;
import org.apache.lucene.analysis.icu.segmentation.DefaultICUTokenizerConfig;
import org.apache.lucene.analysis.icu.segmentation.ICUTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.jspecify.annotations.Nullable;

/**
 * Words of scripts without blanks between words: by ICU's rules and dictionaries, Chinese, Japanese
 * and Korean in overlapping pairs. Not thread-safe.
 */
final class ScriptWords {
  private @Nullable Chain chain;

  /** Takes a word and where it stands. */
  interface Sink {
    void word(int start, int end, String folded);
  }

  /** Tokenizer and filters, made when first needed: the tables are large. */
  private record Chain(
      ICUTokenizer tokenizer, TokenStream words, CharTermAttribute term, OffsetAttribute offset) {}

  void scan(String text, Sink sink) {
    Chain use = chain == null ? newChain() : chain;
    chain = use;
    try {
      use.tokenizer().setReader(new StringReader(text));
      use.words().reset();
      while (use.words().incrementToken()) {
        if (!use.term().isEmpty()) {
          sink.word(use.offset().startOffset(), use.offset().endOffset(), use.term().toString());
        }
      }
      use.words().end();
      use.words().close();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  private static Chain newChain() {
    ICUTokenizer tokenizer = new ICUTokenizer(new DefaultICUTokenizerConfig(false, true));
    TokenStream words = new CJKBigramFilter(new ICUFoldingFilter(tokenizer));
    return new Chain(
        tokenizer,
        words,
        words.getAttribute(CharTermAttribute.class),
        words.getAttribute(OffsetAttribute.class));
  }
}
