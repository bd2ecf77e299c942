package org.pinakes.search;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pinakes.query.Query;

/**
 * A part of a search as it was read.
 *
 * @param query what is looked for
 * @param count records that have it, filters included; below 0 when it was not counted. Of what
 *     must not be there, the records that have it all the same
 * @param without the search without it; null when it cannot be written
 * @param parts its own parts, in order
 */
public record Understood(
    Query query, long count, @Nullable SearchState without, List<Understood> parts) {

  /** Copies the list. */
  public Understood {
    parts = List.copyOf(parts);
  }
}
