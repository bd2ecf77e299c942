package org.pinakes.store;

import com.github.luben.zstd.Zstd;
import com.github.luben.zstd.ZstdDecompressCtx;
import com.github.luben.zstd.ZstdException;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.pinakes.problem.StoreUnavailableException;

/** Unpacks what a {@link Packer} packed. Not thread-safe: one for each reading. */
final class Unpacker implements AutoCloseable {
  private final Dictionaries dictionaries;
  private final ZstdDecompressCtx plain = new ZstdDecompressCtx();
  private final ZstdDecompressCtx trained = new ZstdDecompressCtx();

  Unpacker(Dictionaries dictionaries) {
    this.dictionaries = dictionaries;
  }

  /** Unpacks the columns {@code payload} and {@code dictionary}. */
  byte[] payload(ResultSet row) throws SQLException {
    byte[] frame = row.getBytes("payload");
    if (frame == null || frame.length == 0) {
      return new byte[0];
    }
    long dictionary = row.getLong("dictionary");
    if (row.wasNull()) {
      return unpack(frame);
    }
    trained.loadDict(dictionaries.get(dictionary));
    return unpack(trained, frame);
  }

  /** Unpacks a frame that needs no dictionary. */
  byte[] unpack(byte[] frame) {
    return unpack(plain, frame);
  }

  private static byte[] unpack(ZstdDecompressCtx context, byte[] frame) {
    try {
      return context.decompress(frame, Math.toIntExact(Zstd.getFrameContentSize(frame)));
    } catch (ZstdException | ArithmeticException damaged) {
      throw new StoreUnavailableException(
          "A record in the store is damaged and cannot be unpacked. Run the doctor command.",
          damaged);
    }
  }

  @Override
  public void close() {
    plain.close();
    trained.close();
  }
}
