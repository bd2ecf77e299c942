package org.pinakes.search;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a reader can choose from: search types, facets and named filters, in the order in which they
 * are shown. Immutable.
 *
 * @param types search types; the first is the default
 * @param facets facets, hidden ones included
 * @param switches named filters
 */
public record SearchForm(List<String> types, List<FacetField> facets, List<NamedFilter> switches) {

  /** Copies the lists. */
  public SearchForm {
    types = List.copyOf(types);
    facets = List.copyOf(facets);
    switches = List.copyOf(switches);
  }

  /** The catalogue's own, from {@code types.csv} and {@code facets.yaml}. */
  public static SearchForm catalogue() {
    return FacetDeclarations.standard();
  }

  /** The facet with this name in the URL. */
  public Optional<FacetField> facet(String parameter) {
    return facets.stream().filter(facet -> facet.parameter().equals(parameter)).findFirst();
  }

  /** With a facet that is hidden otherwise. */
  public SearchForm showing(String parameter) {
    List<FacetField> shown =
        facets.stream()
            .map(facet ->
                facet.parameter().equals(parameter)
                    ? facet.opened(FacetField.Opening.COLLAPSED)
                    : facet)
            .toList();
    return new SearchForm(types, shown, switches);
  }

  /** The named filter with this name in the URL. */
  public Optional<NamedFilter> named(String name) {
    return switches.stream().filter(each -> each.name().equals(name)).findFirst();
  }

  /**
   * Reads a search out of a URL's parameters. Whatever makes no sense is passed over, and foreign
   * parameters are none of our business: there is no wrong search URL.
   */
  public SearchState read(Map<String, List<String>> parameters) {
    return new StateReader(this, parameters).read();
  }
}
