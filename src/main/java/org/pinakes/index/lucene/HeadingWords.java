package org.pinakes.index.lucene;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.BytesTermAttribute;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.util.BytesRef;
import org.pinakes.index.Heading;
import org.pinakes.index.HeadingKind;

/** The words of headings, cut and folded like all text. Not thread-safe. */
final class HeadingWords {
  /** Words of a long title that are looked at. */
  private static final int MOST = 30;

  private static final FieldType TERMS = terms();

  private final TextAnalysis analysis;

  HeadingWords(TextAnalysis analysis) {
    this.analysis = analysis;
  }

  /** The words of a text in order, those of a compound apart. */
  List<String> of(String text) {
    List<String> words = new ArrayList<>();
    analysis.scan(
        text,
        compound -> {
          for (int i = 0; i < compound.size(); i++) {
            words.add(compound.part(i).text());
          }
        });
    return words;
  }

  /** Adds the words of a heading to its document, and their beginnings. */
  void add(Document document, HeadingKind kind, String text) {
    Set<String> words = new LinkedHashSet<>();
    analysis.scan(
        text,
        compound -> {
          for (int i = 0; i < compound.size() && words.size() < MOST; i++) {
            words.add(compound.part(i).text());
          }
          Word joined = compound.joined();
          if (joined != null) {
            words.add(joined.text());
          }
        });
    document.add(new Field(HeadingFields.words(kind), new Stream(words), TERMS));
    document.add(new Field(HeadingFields.starts(kind), new Stream(starts(words)), TERMS));
  }

  /** Adds how a title begins. */
  void addFirst(Document document, Heading title) {
    Set<String> first = new LinkedHashSet<>();
    of(title.text()).stream().limit(1).forEach(first::add);
    of(title.filing()).stream().limit(1).forEach(first::add);
    document.add(new Field(HeadingFields.FIRST, new Stream(starts(first)), TERMS));
  }

  private static Set<String> starts(Set<String> words) {
    Set<String> starts = new LinkedHashSet<>();
    for (String word : words) {
      int letters = word.codePointCount(0, word.length());
      for (int n = 1; n <= Math.min(letters, HeadingFields.LONGEST_START); n++) {
        starts.add(word.substring(0, word.offsetByCodePoints(0, n)));
      }
    }
    return starts;
  }

  private static FieldType terms() {
    FieldType type = new FieldType();
    type.setIndexOptions(IndexOptions.DOCS);
    type.setTokenized(true);
    type.setOmitNorms(true);
    type.freeze();
    return type;
  }

  /** Some terms, one after another. */
  private static final class Stream extends TokenStream {
    private final BytesTermAttribute term = addAttribute(BytesTermAttribute.class);
    private final Iterator<String> rest;

    Stream(Collection<String> terms) {
      rest = terms.iterator();
    }

    @Override
    public boolean incrementToken() {
      if (!rest.hasNext()) {
        return false;
      }
      term.setBytesRef(new BytesRef(rest.next()));
      return true;
    }
  }
}
