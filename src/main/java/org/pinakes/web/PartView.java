package org.pinakes.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The top of a page below that of a record.
 *
 * @param heading what the page shows
 * @param title the record's title
 * @param language code for the title's {@code lang}, null when it is not known
 * @param record address of the record's page
 * @param tabs links to the record's pages
 * @param alerts what must be known before it is used
 */
public record PartView(
    String heading,
    String title,
    @Nullable String language,
    String record,
    List<Anchor> tabs,
    List<AlertView> alerts) {

  /** Copies the lists. */
  public PartView {
    tabs = List.copyOf(tabs);
    alerts = List.copyOf(alerts);
  }
}
