package org.pinakes.search;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a reader can choose from: search types and facets, in the order in which they are shown.
 * Immutable.
 *
 * @param types search types; the first is the default
 * @param facets facets
 */
public record SearchForm(List<String> types, List<FacetField> facets) {

  /** Copies the lists. */
  public SearchForm {
    types = List.copyOf(types);
    facets = List.copyOf(facets);
  }

  /** The catalogue's own, from {@code types.csv} and {@code facets.csv}. */
  public static SearchForm catalogue() {
    return new SearchForm(
        DataFile.rows("types.csv").stream().map(List::getFirst).toList(),
        DataFile.rows("facets.csv").stream().map(FacetField::of).toList());
  }

  /** The facet with this name in the URL. */
  public Optional<FacetField> facet(String parameter) {
    return facets.stream().filter(facet -> facet.parameter().equals(parameter)).findFirst();
  }

  /**
   * Reads a search out of a URL's parameters. Whatever makes no sense is passed over, and foreign
   * parameters are none of our business: there is no wrong search URL.
   */
  public SearchState read(Map<String, List<String>> parameters) {
    return new StateReader(this, parameters).read();
  }
}
