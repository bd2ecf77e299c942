package org.pinakes.harvest;

/**
 * How far a run is.
 *
 * @param read entries met
 * @param rejected how many of them were refused
 * @param expected records that the source says it will bring, or -1
 */
public record Progress(long read, long rejected, long expected) {

  /** Hears how a run goes on; called by the run's thread after every batch. */
  @FunctionalInterface
  public interface Listener {
    /** A batch is kept. */
    void reached(Progress progress);
  }
}
