package org.pinakes.index.lucene;

import com.ibm.icu.lang.UScript;
import java.io.IOException;
import java.util.BitSet;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiDocValues;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;
import org.pinakes.index.HeadingKind;

/** In which scripts the headings of an index are written, so that only these need an order. */
final class HeadingScripts {
  /** Letters of Latin scripts begin with smaller bytes in UTF-8 (U+0340 and up begin with it). */
  private static final int BEHIND_LATIN = 0xCD;

  private final BitSet found = new BitSet();

  private HeadingScripts() {}

  /**
   * The scripts, as ICU's codes; Latin is passed over.
   *
   * @throws IOException when the index cannot be read
   */
  static BitSet of(IndexReader index) throws IOException {
    HeadingScripts scripts = new HeadingScripts();
    for (HeadingKind kind : HeadingKind.values()) {
      scripts.look(index, kind);
    }
    return scripts.found;
  }

  private void look(IndexReader index, HeadingKind kind) throws IOException {
    if (kind == HeadingKind.TITLE) {
      SortedDocValues titles = MultiDocValues.getSortedValues(index, FieldNames.sort(kind.field()));
      if (titles != null) {
        look(titles.termsEnum());
      }
      return;
    }
    SortedSetDocValues values = MultiDocValues.getSortedSetValues(index, kind.field());
    if (values != null) {
      look(values.termsEnum());
    }
  }

  private void look(TermsEnum values) throws IOException {
    for (BytesRef value = values.next(); value != null; value = values.next()) {
      if (beyondLatin(value)) {
        value.utf8ToString().codePoints().map(UScript::getScript).forEach(found::set);
      }
    }
  }

  private static boolean beyondLatin(BytesRef value) {
    for (int i = value.offset; i < value.offset + value.length; i++) {
      if ((value.bytes[i] & 0xFF) >= BEHIND_LATIN) {
        return true;
      }
    }
    return false;
  }
}
