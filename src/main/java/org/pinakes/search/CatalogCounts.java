package org.pinakes.search;

import java.util.List;
import org.pinakes.index.IndexResponse.Count;

/**
 * What is in the catalogue, the commonest first.
 *
 * @param records all records
 * @param sources records by source
 * @param formats records by format
 * @param languages records by language
 */
public record CatalogCounts(
    long records, List<Count> sources, List<Count> formats, List<Count> languages) {

  /** Copies the lists. */
  public CatalogCounts {
    sources = List.copyOf(sources);
    formats = List.copyOf(formats);
    languages = List.copyOf(languages);
  }
}
