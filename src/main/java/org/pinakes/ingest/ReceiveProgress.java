package org.pinakes.ingest;

/** Hears how a run goes on. Called by one thread. */
@FunctionalInterface
public interface ReceiveProgress {

  /**
   * A batch is kept.
   *
   * @param bytesKept bytes of the source, as stored, that were read for what is kept so far; what
   *     was read ahead for later batches is not among them
   * @param bytesInAll bytes of the whole source, or -1 when it cannot be known
   * @param read entries kept or refused so far
   * @param rejected how many of them were refused
   */
  void received(long bytesKept, long bytesInAll, long read, long rejected);

  /** Everything is kept; the index is still to be finished, which can take a while. */
  default void finishing() {}

  /** Hears nothing. */
  static ReceiveProgress silent() {
    return (bytesKept, bytesInAll, read, rejected) -> {};
  }
}
