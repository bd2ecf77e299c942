package org.pinakes.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What readers have to do with the records of a page of results, by the records' identifiers.
 *
 * @param rated what they think of them
 * @param lists the reader's own lists that have them
 */
public record RowNotes(Map<String, RatedView> rated, Map<String, List<Anchor>> lists) {
  /** Nothing. */
  public static final RowNotes NONE = new RowNotes(Map.of(), Map.of());

  /** Copies the maps. */
  public RowNotes {
    rated = Map.copyOf(rated);
    lists = Map.copyOf(lists);
  }

  /** What readers think of a record; null for nothing. */
  public @Nullable RatedView rated(String id) {
    return rated.get(id);
  }

  /** The reader's lists that have it. */
  public List<Anchor> lists(String id) {
    return lists.getOrDefault(id, List.of());
  }
}
