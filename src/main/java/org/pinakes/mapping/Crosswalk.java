package org.pinakes.mapping;

import org.pinakes.format.Payload;

/**
 * Turns one native record into ours. One for each native format; thread-safe, without state.
 *
 * <p>Legal call sequence: any number of calls in any order from any thread.
 */
public interface Crosswalk {

  /**
   * Reads and maps one record.
   *
   * @param payload its verbatim bytes
   * @param profile what its source is
   * @return the record, or word of its deletion
   * @throws org.pinakes.problem.BadRecordException when it cannot be accepted, with rule and reason
   */
  Mapped map(Payload payload, SourceProfile profile);
}
