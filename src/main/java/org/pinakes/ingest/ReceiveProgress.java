package org.pinakes.ingest;

/** Hears how a run goes on. Called by one thread, after every batch. */
@FunctionalInterface
public interface ReceiveProgress {

  /**
   * A batch is kept.
   *
   * @param bytesRead bytes read so far, as stored
   * @param bytesInAll bytes of the whole source, or -1 when it cannot be known
   * @param read entries met so far
   * @param rejected how many of them were refused
   */
  void received(long bytesRead, long bytesInAll, long read, long rejected);

  /** Hears nothing. */
  static ReceiveProgress silent() {
    return (bytesRead, bytesInAll, read, rejected) -> {};
  }
}
