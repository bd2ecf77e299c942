package org.pinakes.store;

import com.github.luben.zstd.ZstdDictDecompress;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jdbi.v3.core.Jdbi;

/** The store's dictionaries for unpacking; each is fetched once. Thread-safe. */
final class Dictionaries implements AutoCloseable {
  private final Jdbi jdbi;
  private final Map<Long, ZstdDictDecompress> known = new ConcurrentHashMap<>();

  Dictionaries(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  ZstdDictDecompress get(long number) {
    return known.computeIfAbsent(number, this::fetch);
  }

  private ZstdDictDecompress fetch(long number) {
    byte[] bytes =
        jdbi.withHandle(handle ->
            handle
                .createQuery("select bytes from dictionary where number = ?")
                .bind(0, number)
                .mapTo(byte[].class)
                .one());
    return new ZstdDictDecompress(bytes);
  }

  @Override
  public void close() {
    known.values().forEach(ZstdDictDecompress::close);
  }
}
