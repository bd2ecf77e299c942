package org.pinakes.index;

import java.util.List;
import java.util.Optional;

/**
 * The port to an index of vectors: for the identifiers of records where they stand in meaning.
 * Reading is thread-safe and sees one consistent state between two {@link #refresh} calls.
 *
 * <p>It is an index of its own, so that nothing that loads, merges or builds anew the catalogue's
 * index has to carry vectors with it; the two meet by the records' identifiers.
 */
public interface MeaningIndex extends AutoCloseable {

  /**
   * The records whose vectors are nearest to a vector, the nearest first; found by a graph, so that
   * now and then one is missed.
   *
   * @param limit at most so many
   */
  List<String> nearest(byte[] vector, int limit);

  /** The cosine between a vector and each record's; NaN for a record without one. */
  float[] cosines(byte[] vector, List<String> ids);

  /** A record's vector. */
  Optional<byte[]> vector(String id);

  /** Number of records that have one. */
  long size();

  /** Bytes on disk. */
  long bytes();

  /** Makes visible what was committed since, by whatever process. */
  void refresh();

  /**
   * Opens it for writing.
   *
   * @throws org.pinakes.problem.IndexUnavailableException when another process writes it
   */
  MeaningFeed openFeed();

  @Override
  void close();
}
