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

  /** It is being fetched, or waits for that: ask again in a while. */
  record Later() implements Cover {}

  /** The place could not tell, and is left alone for a while; another may have it. */
  record Failed() implements Cover {}
}
