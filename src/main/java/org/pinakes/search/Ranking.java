package org.pinakes.search;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.pinakes.index.IndexRequest.Weight;

/**
 * What each search type looks at, and how much a hit in each field counts: {@code ranking.csv}.
 * Immutable.
 *
 * @param scopes search type to its weighted fields
 */
public record Ranking(Map<String, List<Weight>> scopes) {

  /** Copies the map. */
  public Ranking {
    scopes = Map.copyOf(scopes);
  }

  /** The catalogue's own. */
  public static Ranking catalogue() {
    Map<String, List<Weight>> scopes = new LinkedHashMap<>();
    for (List<String> row : DataFile.rows("ranking.csv")) {
      Weight weight = new Weight(row.get(1), Float.parseFloat(row.get(2)));
      scopes.computeIfAbsent(row.get(0), type -> new ArrayList<>()).add(weight);
    }
    return new Ranking(scopes);
  }
}
