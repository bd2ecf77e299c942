package org.pinakes.index.lucene;

import org.apache.lucene.codecs.FilterCodec;
import org.apache.lucene.codecs.StoredFieldsFormat;
import org.apache.lucene.codecs.lucene104.Lucene104Codec;
import org.apache.lucene.codecs.lucene90.compressing.Lucene90CompressingStoredFieldsFormat;

/**
 * Lucene's own file formats, but for stored documents, which Zstandard makes half as large as LZ4
 * and reads several times as fast as Deflate. Lucene finds the class by its name in the index
 * files, so it is public and its name stays; a change of format needs a new one.
 */
public final class CatalogueCodec extends FilterCodec {
  /** About five documents: more would be smaller, but slower to fetch one from. */
  private static final int CHUNK_BYTES = 16 * 1024;

  private static final int CHUNK_DOCUMENTS = 256;
  private static final int INDEX_BLOCK_SHIFT = 10;

  private final StoredFieldsFormat documents =
      new Lucene90CompressingStoredFieldsFormat(
          "PinakesZstd1", new ZstdCompression(), CHUNK_BYTES, CHUNK_DOCUMENTS, INDEX_BLOCK_SHIFT);

  /** Called by Lucene. */
  public CatalogueCodec() {
    super("Pinakes1", new Lucene104Codec());
  }

  @Override
  public StoredFieldsFormat storedFieldsFormat() {
    return documents;
  }
}
