package org.pinakes.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The page of all values of a facet.
 *
 * @param frame what is around it
 * @param heading the facet
 * @param results whose values they are
 * @param parameter name of the boxes
 * @param action where the form is sent that looks for values
 * @param state what that form carries: the search and the order of values
 * @param find what was looked for
 * @param orders orders to choose from
 * @param count how many values there are, in words
 * @param notice something to know about them; empty when there is nothing
 * @param hidden what the form carries that applies the boxes
 * @param excluded values left out
 * @param chosen values chosen that are not on this page
 * @param boxes values of this page
 * @param pages pages to go to; null when there is one only
 * @param back address of the results
 */
public record FacetValuesView(
    Frame frame,
    String heading,
    String results,
    String parameter,
    String action,
    List<ResultsView.Hidden> state,
    String find,
    List<Anchor> orders,
    String count,
    String notice,
    List<ResultsView.Hidden> hidden,
    List<FacetView.Box> excluded,
    List<FacetView.Box> chosen,
    List<FacetView.Box> boxes,
    ResultsView.@Nullable Pages pages,
    String back) {

  /** Copies the lists. */
  public FacetValuesView {
    state = List.copyOf(state);
    orders = List.copyOf(orders);
    hidden = List.copyOf(hidden);
    excluded = List.copyOf(excluded);
    chosen = List.copyOf(chosen);
    boxes = List.copyOf(boxes);
  }
}
