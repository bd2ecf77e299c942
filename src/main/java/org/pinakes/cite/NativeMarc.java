package org.pinakes.cite;

import java.util.Optional;
import org.pinakes.format.NativeFormat;
import org.pinakes.format.Payload;

/** Records as their sources gave them, where that was MARC. Thread-safe. */
@FunctionalInterface
public interface NativeMarc {

  /** What came under this public identifier; empty when it was no MARC, or is gone. */
  Optional<Given> marc(String id);

  /** No record came as MARC. */
  static NativeMarc none() {
    return id -> Optional.empty();
  }

  /**
   * A record as it was given.
   *
   * @param format {@code MARC21} or {@code MARCXML}
   * @param payload its bytes
   */
  record Given(NativeFormat format, Payload payload) {}
}
