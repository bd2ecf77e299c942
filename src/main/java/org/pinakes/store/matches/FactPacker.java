package org.pinakes.store.matches;

import com.github.luben.zstd.ZstdCompressCtx;
import com.github.luben.zstd.ZstdDecompressCtx;
import com.github.luben.zstd.ZstdDictTrainer;
import com.github.luben.zstd.ZstdException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Optional;
import org.pinakes.problem.IndexUnavailableException;

/**
 * Packs facts, which are short texts full of the same names and words: Zstandard with a dictionary
 * trained on the first large batch halves them. A packed text begins with 0 and is plain, or with 1
 * and the length of the text in two bytes, and is a frame without header. Not thread-safe.
 */
final class FactPacker implements AutoCloseable {
  private static final byte PLAIN = 0;
  private static final byte PACKED = 1;
  private static final int HEAD = 3;
  private static final int LEVEL = 3;
  private static final int DICTIONARY_BYTES = 32 << 10;
  private static final int LONGEST = 0xFFFF;

  /** Fewer, and the dictionary would fit them alone. */
  private static final int LEAST_SAMPLES = 500;

  private final ZstdCompressCtx packing = new ZstdCompressCtx().setLevel(LEVEL);
  private final ZstdDecompressCtx unpacking = new ZstdDecompressCtx();
  private boolean trained;

  FactPacker() {
    packing.setMagicless(true).setDictID(false).setContentSize(false).setChecksum(false);
    unpacking.setMagicless(true);
  }

  /** Uses a dictionary that was trained. */
  void use(byte[] dictionary) {
    packing.loadDict(dictionary);
    unpacking.loadDict(dictionary);
    trained = true;
  }

  /** A dictionary for texts like these; none when there is one already, or they are too few. */
  Optional<byte[]> train(Collection<String> texts) {
    if (trained || texts.size() < LEAST_SAMPLES) {
      return Optional.empty();
    }
    ZstdDictTrainer trainer =
        new ZstdDictTrainer(texts.stream().mapToInt(String::length).sum() * 3, DICTIONARY_BYTES);
    texts.forEach(text -> trainer.addSample(text.getBytes(StandardCharsets.UTF_8)));
    try {
      byte[] dictionary = trainer.trainSamples();
      use(dictionary);
      return Optional.of(dictionary);
    } catch (ZstdException tooMuchAlike) {
      return Optional.empty();
    }
  }

  byte[] pack(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    if (trained && bytes.length <= LONGEST) {
      byte[] frame = packing.compress(bytes);
      if (frame.length + HEAD < bytes.length) {
        return ByteBuffer.allocate(HEAD + frame.length)
            .put(PACKED)
            .putShort((short) bytes.length)
            .put(frame)
            .array();
      }
    }
    return ByteBuffer.allocate(1 + bytes.length).put(PLAIN).put(bytes).array();
  }

  String unpack(byte[] packed) {
    if (packed[0] == PLAIN) {
      return new String(packed, 1, packed.length - 1, StandardCharsets.UTF_8);
    }
    int length = Short.toUnsignedInt(ByteBuffer.wrap(packed).getShort(1));
    byte[] text = new byte[length];
    try {
      unpacking.decompressByteArray(text, 0, length, packed, HEAD, packed.length - HEAD);
    } catch (ZstdException damaged) {
      throw new IndexUnavailableException(
          "The matches beside the index are damaged, or of another Pinakes. Run the reindex"
              + " command.",
          damaged);
    }
    return new String(text, StandardCharsets.UTF_8);
  }

  @Override
  public void close() {
    packing.close();
    unpacking.close();
  }
}
