package org.pinakes.index;

import java.util.List;
import java.util.function.UnaryOperator;

/**
 * The one hand that writes an index of vectors. What was not committed is forgotten when it is
 * closed. Not thread-safe.
 */
public interface MeaningFeed extends AutoCloseable {

  /** How far the catalogue's index had been read at the last commit; empty before the first. */
  String mark();

  /** Number of records that have a vector, as of the last commit. */
  long size();

  /** Whether a record's vector was made from the text with this key; as of the last commit. */
  boolean has(String id, String key);

  /**
   * Puts a vector in place of any that the record has.
   *
   * @param key of the text that it was made from
   */
  void put(String id, String key, byte[] vector);

  /** Removes a record's vector, if there is one. */
  void remove(String id);

  /**
   * Removes the vectors of records that are gone.
   *
   * @param present says of identifiers which of them there still are
   * @return how many were removed
   */
  long sweep(UnaryOperator<List<String>> present);

  /** Makes everything lasting. */
  void commit(String mark);

  @Override
  void close();
}
