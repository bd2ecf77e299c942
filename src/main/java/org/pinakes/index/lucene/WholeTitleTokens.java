package org.pinakes.index.lucene;

import java.util.Arrays;
import java.util.List;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.BytesTermAttribute;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.index.IndexOptions;
import org.pinakes.index.IndexDocument;

/**
 * The whole titles of a document. Most are gathered while their words go into the index, and not
 * cut a second time: this field has to stand behind those in the document. Not thread-safe.
 */
final class WholeTitleTokens extends TokenStream {
  /** Fields whose streams call {@link #add} and {@link #endTitle}. */
  static final List<String> GATHERED = List.of("title", "title_alt");

  private static final String SHORT = "title_short";
  private static final FieldType TYPE = type();

  private final BytesTermAttribute term = addAttribute(BytesTermAttribute.class);
  private final TextAnalysis analysis;
  private String shortTitle = "";
  private long[] titles = new long[8];
  private int size;
  private int next;
  private long number = WholeTitle.begun();

  WholeTitleTokens(TextAnalysis analysis) {
    this.analysis = analysis;
  }

  /** The field of the next document. */
  Field of(IndexDocument document) {
    size = 0;
    String title = document.first(SHORT);
    shortTitle = title.equals(document.first("title")) ? "" : title;
    return new Field(WholeTitle.FIELD, this, TYPE);
  }

  /** Takes the next words of a title. */
  void add(Compound compound) {
    number = WholeTitle.mixed(number, compound);
  }

  /** Ends a title. One without words is none. */
  void endTitle() {
    if (number != WholeTitle.begun()) {
      if (size == titles.length) {
        titles = Arrays.copyOf(titles, 2 * size);
      }
      titles[size++] = number;
    }
    number = WholeTitle.begun();
  }

  @Override
  public void reset() {
    next = 0;
    if (!shortTitle.isEmpty()) {
      analysis.scan(shortTitle, this::add);
      endTitle();
    }
  }

  @Override
  public boolean incrementToken() {
    if (next == size) {
      return false;
    }
    clearAttributes();
    term.setBytesRef(WholeTitle.bytes(titles[next++]));
    return true;
  }

  private static FieldType type() {
    FieldType type = new FieldType();
    type.setIndexOptions(IndexOptions.DOCS);
    type.setOmitNorms(true);
    type.setTokenized(true);
    type.freeze();
    return type;
  }
}
