package org.pinakes.index;

import java.util.List;
import java.util.Map;

/**
 * An index's answer.
 *
 * @param total all results
 * @param hits the page that was asked for
 * @param facets field to counted values, the commonest first
 * @param conditions name of each further condition to the number of results it would leave
 * @param marks the pages before and behind this one
 */
public record IndexResponse(
    long total,
    List<Hit> hits,
    Map<String, List<Count>> facets,
    Map<String, Long> conditions,
    Marks marks) {

  /** Copies what could change. */
  public IndexResponse {
    hits = List.copyOf(hits);
    facets = Map.copyOf(facets);
    conditions = Map.copyOf(conditions);
  }

  /**
   * One result.
   *
   * @param document its stored fields, copies included
   * @param score the engine's own measure; 0 when sorted by a field
   * @param highlights field to its marked values, only where something was marked
   */
  public record Hit(IndexDocument document, float score, Map<String, List<Highlight>> highlights) {
    /** Copies the map. */
    public Hit {
      highlights = Map.copyOf(highlights);
    }
  }

  /**
   * A value of a field in pieces, or a passage of it.
   *
   * @param pieces in order; together they are the text
   */
  public record Highlight(List<Piece> pieces) {
    /** Copies the list. */
    public Highlight {
      pieces = List.copyOf(pieces);
    }
  }

  /**
   * A run of text.
   *
   * @param text plain text
   * @param hit whether it is what was looked for
   */
  public record Piece(String text, boolean hit) {}

  /**
   * A value and its number of results.
   *
   * @param value stored value
   * @param count at least 1, but for spans of numbers in which there is nothing
   */
  public record Count(String value, long count) {}
}
