package org.pinakes.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Ways on from a search that found little or nothing.
 *
 * @param spelling what was probably meant, or null
 * @param offers other searches that find something
 * @param headings headings that are nearly what was typed
 * @param hints what a reader can try, in words; none when something was found
 * @param browse address of the list of headings at this place
 * @param everything address of a search for everything
 */
public record WayOn(
    HomeView.@Nullable Counted spelling,
    List<HomeView.Counted> offers,
    List<HomeView.Counted> headings,
    List<String> hints,
    String browse,
    String everything) {

  /** Copies the lists. */
  public WayOn {
    offers = List.copyOf(offers);
    headings = List.copyOf(headings);
    hints = List.copyOf(hints);
  }
}
