package org.pinakes.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a record cites, and what cites it.
 *
 * @param frame what is around it
 * @param top the top of the page
 * @param references works cited
 * @param count how many, and how many of them are here, in words; empty for none
 * @param citing records that cite it, the first of them
 * @param citingCount how many there are, in words; empty for none
 * @param allCiting the search that finds all of them; null when all are shown
 */
public record ReferencesView(
    Frame frame,
    PartView top,
    List<ReferenceView> references,
    String count,
    List<AroundView.Entry> citing,
    String citingCount,
    @Nullable Anchor allCiting) {

  /** Copies the lists. */
  public ReferencesView {
    references = List.copyOf(references);
    citing = List.copyOf(citing);
  }
}
