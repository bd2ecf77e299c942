package org.pinakes.index.lucene;

import com.github.luben.zstd.Zstd;
import com.github.luben.zstd.ZstdException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.util.ArrayUtil;
import org.apache.lucene.util.BytesRef;
import org.pinakes.index.IndexDocument;
import org.pinakes.index.IndexSchema;

/**
 * Full texts, kept compressed in a column of their own: passages are cut from them, and nobody else
 * reads over them. Thread-safe.
 */
final class FullTexts {
  /** The field in which the words of full texts are found. */
  static final String WORDS = "fulltext";

  private static final String FIELD = "_fulltext";

  /** Characters kept of a text, some seventy pages; passages from beyond are not shown. */
  private static final int LONGEST = 200_000;

  private static final int MOST_BYTES = 3 * LONGEST;
  private static final int LEVEL = 3;

  private final IndexReader reader;

  FullTexts(IndexReader reader) {
    this.reader = reader;
  }

  /** Keeps the text of a document that has one; members of merged records are never shown. */
  static void add(IndexDocument document, Document to) {
    List<String> texts = document.all(WORDS);
    if (!texts.isEmpty() && !document.first(IndexSchema.MEMBER).equals("true")) {
      byte[] bytes = cut(String.join("\n", texts)).getBytes(StandardCharsets.UTF_8);
      to.add(new BinaryDocValuesField(FIELD, new BytesRef(Zstd.compress(bytes, LEVEL))));
    }
  }

  private static String cut(String text) {
    if (text.length() <= LONGEST) {
      return text;
    }
    int end = Character.isHighSurrogate(text.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST;
    return text.substring(0, end);
  }

  /** The beginning of a document's full text, or the empty text. */
  String read(int doc) throws IOException {
    List<LeafReaderContext> segments = reader.leaves();
    LeafReaderContext segment = segments.get(ReaderUtil.subIndex(doc, segments));
    BinaryDocValues texts = DocValues.getBinary(segment.reader(), FIELD);
    return texts.advanceExact(doc - segment.docBase) ? unpacked(texts.binaryValue()) : "";
  }

  private static String unpacked(BytesRef packed) throws IOException {
    byte[] bytes =
        ArrayUtil.copyOfSubArray(packed.bytes, packed.offset, packed.offset + packed.length);
    long size = Zstd.getFrameContentSize(bytes);
    if (size < 0 || size > MOST_BYTES) {
      throw new CorruptIndexException("a full text cannot be unpacked", FIELD);
    }
    try {
      return new String(Zstd.decompress(bytes, (int) size), StandardCharsets.UTF_8);
    } catch (ZstdException broken) {
      throw new CorruptIndexException("a full text cannot be unpacked", FIELD, broken);
    }
  }
}
