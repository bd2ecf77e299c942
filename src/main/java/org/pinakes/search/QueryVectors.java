package org.pinakes.search;

/** Turns what a reader wrote into a vector. Called from one thread at a time. */
@FunctionalInterface
public interface QueryVectors {
  /**
   * The vector.
   *
   * @throws RuntimeException when there is none; search goes on without
   */
  byte[] of(String query);
}
