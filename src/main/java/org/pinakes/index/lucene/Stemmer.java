package org.pinakes.index.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.ar.ArabicNormalizationFilter;
import org.apache.lucene.analysis.ar.ArabicStemFilter;
import org.apache.lucene.analysis.de.GermanLightStemFilter;
import org.apache.lucene.analysis.fa.PersianNormalizationFilter;
import org.apache.lucene.analysis.fa.PersianStemFilter;
import org.apache.lucene.analysis.fr.FrenchLightStemFilter;
import org.apache.lucene.analysis.hi.HindiNormalizationFilter;
import org.apache.lucene.analysis.hi.HindiStemFilter;
import org.apache.lucene.analysis.in.IndicNormalizationFilter;
import org.apache.lucene.analysis.pt.PortugueseLightStemFilter;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.tartarus.snowball.SnowballStemmer;
import org.tartarus.snowball.ext.EnglishStemmer;
import org.tartarus.snowball.ext.ItalianStemmer;
import org.tartarus.snowball.ext.SpanishStemmer;

/**
 * Reduces a folded word to its stem. Words come folded, because readers leave accents out; so both
 * sides do. Not thread-safe.
 */
interface Stemmer {

  /** The stem, which may be the word itself. */
  String stem(String word);

  /** The stemmer of a language. */
  static Stemmer of(StemLanguage language) {
    return switch (language) {
      case ENGLISH -> new Snowball(new EnglishStemmer(), UnaryOperator.identity());
      case SPANISH -> new Snowball(new SpanishStemmer(), UnaryOperator.identity());
      case FRENCH -> new Light(FrenchLightStemFilter::new, UnaryOperator.identity());
      case GERMAN -> new Light(GermanLightStemFilter::new, UnaryOperator.identity());
      case PORTUGUESE -> new Light(PortugueseLightStemFilter::new, Stemmer::nasalSingular);
      case ITALIAN -> new Snowball(new ItalianStemmer(), Stemmer::withoutHardeningH);
      case ARABIC -> light(text -> new ArabicStemFilter(new ArabicNormalizationFilter(text)));
      case PERSIAN -> light(text -> new PersianStemFilter(new PersianNormalizationFilter(text)));
      case HINDI ->
          light(text ->
              new HindiStemFilter(
                  new HindiNormalizationFilter(new IndicNormalizationFilter(text))));
      case NONE -> word -> word;
    };
  }

  /** With what makes spellings of one letter the same before the stem is taken. */
  private static Stemmer light(Function<TokenStream, TokenFilter> kind) {
    return new Light(kind, UnaryOperator.identity());
  }

  /**
   * {@code acoes} and {@code acao} are one word; the light stemmer knows it only with its tilde.
   */
  private static String nasalSingular(String word) {
    boolean plural = word.endsWith("oes") || word.endsWith("aes") || word.endsWith("aos");
    return plural && word.length() > 4 ? word.substring(0, word.length() - 3) + "ao" : word;
  }

  /** {@code antichi} and {@code antico} are one word. */
  private static String withoutHardeningH(String stem) {
    boolean hard = stem.endsWith("ch") || stem.endsWith("gh");
    return hard ? stem.substring(0, stem.length() - 1) : stem;
  }

  /** One of Snowball's, where the light ones leave short words ({@code libri}) as they are. */
  final class Snowball implements Stemmer {
    private final SnowballStemmer snowball;
    private final UnaryOperator<String> after;

    Snowball(SnowballStemmer snowball, UnaryOperator<String> after) {
      this.snowball = snowball;
      this.after = after;
    }

    @Override
    public String stem(String word) {
      snowball.setCurrent(word);
      snowball.stem();
      return after.apply(snowball.getCurrent());
    }
  }

  /** One of Lucene's light stemmers, which are open only as filters. */
  final class Light implements Stemmer {
    private final OneWord source = new OneWord();
    private final TokenStream filter;
    private final UnaryOperator<String> before;

    Light(Function<TokenStream, TokenFilter> kind, UnaryOperator<String> before) {
      filter = kind.apply(source);
      this.before = before;
    }

    @Override
    public String stem(String word) {
      source.word = before.apply(word);
      try {
        filter.reset();
        filter.incrementToken();
        String stem = source.term.toString();
        filter.end();
        filter.close();
        return stem;
      } catch (IOException impossible) {
        throw new UncheckedIOException(impossible);
      }
    }
  }

  /** A stream of one word. */
  final class OneWord extends TokenStream {
    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private String word = "";

    @Override
    public boolean incrementToken() {
      clearAttributes();
      term.append(word);
      return true;
    }
  }
}
