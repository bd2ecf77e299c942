package org.pinakes.search;

import java.util.List;
import java.util.Map;
import org.pinakes.index.Nearness;
import org.pinakes.index.Nearness.Shares;
import org.pinakes.query.Query;

/** Searching by meaning, where a site has it. Thread-safe. */
public interface Meaning {

  /**
   * How near records are to what a reader wrote; {@link Nearness#none} when nothing is known of it,
   * or not in time.
   *
   * @param query how it was read
   * @param shares what meaning counts, by search type
   */
  Nearness nearness(Query query, Map<String, Shares> shares);

  /**
   * Identifiers of records that are near another one in meaning, the nearest first; none when
   * nothing is known of it.
   *
   * @param limit at most so many
   */
  List<String> like(String id, int limit);

  /** Words alone. */
  static Meaning none() {
    return None.NONE;
  }

  /** Knows nothing. */
  enum None implements Meaning {
    /** The only one. */
    NONE;

    @Override
    public Nearness nearness(Query query, Map<String, Shares> shares) {
      return Nearness.none();
    }

    @Override
    public List<String> like(String id, int limit) {
      return List.of();
    }
  }
}
