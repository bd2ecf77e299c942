package org.pinakes.elsewhere.cover;

/** What came of looking for a picture. */
public sealed interface Cover {
  /**
   * There is one.
   *
   * @param mediaType by its first bytes, whatever was said of it
   * @param bytes all of it
   */
  record Picture(String mediaType, byte[] bytes) implements Cover {}

  /** There is none. */
  record None() implements Cover {}

  /** It is being fetched, or cannot be just now: ask again in a while. */
  record Later() implements Cover {}
}
