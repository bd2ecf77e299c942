package org.pinakes.index.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.apache.lucene.store.ByteArrayDataInput;
import org.apache.lucene.store.ByteBuffersDataOutput;
import org.apache.lucene.util.BytesRef;
import org.pinakes.index.IndexDocument;
import org.pinakes.index.IndexField;

/**
 * The stored fields of a document as one piece of bytes: number of fields, then of each its name,
 * number of values and the values. A value that the document has already had is only pointed to:
 * titles come three times. Compression is the codec's.
 */
final class DocumentBytes {
  /** Name of the one stored field of a Lucene document. */
  static final String FIELD = "_document";

  private DocumentBytes() {}

  /**
   * @param declared the schema's fields by their names
   */
  static byte[] encode(IndexDocument document, Function<String, Optional<IndexField>> declared) {
    try {
      ByteBuffersDataOutput out = new ByteBuffersDataOutput();
      Map<String, Integer> earlier = new HashMap<>();
      for (Map.Entry<String, List<String>> field : document.fields().entrySet()) {
        if (declared.apply(field.getKey()).map(IndexField::stored).orElse(true)) {
          write(out, field.getKey(), field.getValue(), earlier);
        }
      }
      return out.toArrayCopy();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  private static void write(
      ByteBuffersDataOutput out, String name, List<String> values, Map<String, Integer> earlier)
      throws IOException {
    out.writeString(name);
    out.writeVInt(values.size());
    for (String value : values) {
      Integer before = earlier.putIfAbsent(value, earlier.size() + 1);
      out.writeVInt(before == null ? 0 : before);
      if (before == null) {
        out.writeString(value);
      }
    }
  }

  static IndexDocument decode(BytesRef bytes) throws IOException {
    ByteArrayDataInput in = new ByteArrayDataInput(bytes.bytes, bytes.offset, bytes.length);
    int end = bytes.offset + bytes.length;
    IndexDocument.Builder document = IndexDocument.builder();
    List<String> earlier = new ArrayList<>();
    while (in.getPosition() < end) {
      String name = in.readString();
      for (int left = in.readVInt(); left > 0; left--) {
        int before = in.readVInt();
        if (before == 0) {
          earlier.add(in.readString());
        }
        document.add(name, before == 0 ? earlier.getLast() : earlier.get(before - 1));
      }
    }
    return document.build();
  }

  /** The first value of one field: quick for what stands at the beginning. */
  static String first(BytesRef bytes, String field) throws IOException {
    ByteArrayDataInput in = new ByteArrayDataInput(bytes.bytes, bytes.offset, bytes.length);
    if (in.readString().equals(field) && in.readVInt() > 0 && in.readVInt() == 0) {
      return in.readString();
    }
    return decode(bytes).first(field);
  }
}
