package org.pinakes.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pinakes.record.text.WorkText;

/**
 * A full text, to be read in the page.
 *
 * @param frame what is around it
 * @param top the top of the page
 * @param text what is read
 * @param language code for {@code lang}, null when it is not known
 * @param references works cited
 * @param pictures where figures are
 * @param licence under which it is shown
 * @param byline who made it
 * @param elsewhere where it was published; null when that is not known
 */
public record TextView(
    Frame frame,
    PartView top,
    WorkText text,
    @Nullable String language,
    List<ReferenceView> references,
    Pictures pictures,
    AccessView.@Nullable Licence licence,
    String byline,
    @Nullable Anchor elsewhere) {

  /** Copies the list. */
  public TextView {
    references = List.copyOf(references);
  }
}
