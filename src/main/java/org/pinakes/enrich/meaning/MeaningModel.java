package org.pinakes.enrich.meaning;

import java.util.List;

/**
 * Turns texts into vectors: 384 whole numbers for the small models known here, {@link #SCALE} times
 * a vector of length 1. Texts that mean nearly the same have vectors that point nearly the same
 * way. Thread-safe.
 */
public interface MeaningModel extends AutoCloseable {
  /** What each number of a vector of length 1 is multiplied by to be kept as a byte. */
  int SCALE = 256;

  /** Name of the model and of how it is used: vectors of different names cannot be compared. */
  String name();

  /** Vectors of the texts of records, in their order. The same text gives the same vector. */
  List<byte[]> texts(List<String> texts);

  /** Vector of what a reader wrote. */
  byte[] query(String query);

  @Override
  void close();
}
