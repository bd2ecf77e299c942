package org.pinakes.harvest;

/**
 * Calls whoever looks after the sources. Called from several threads; what goes wrong in it must
 * not hold up a harvest.
 */
@FunctionalInterface
public interface Alarm {

  /**
   * A source has failed that was well before: not called again until it has been well.
   *
   * @param source its name
   * @param message what happened, for people
   */
  void failed(String source, String message);

  /** Calls nobody. */
  static Alarm silent() {
    return (source, message) -> {};
  }
}
