package org.pinakes.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A cited work.
 *
 * @param anchor its place in the page; null when nothing leads there
 * @param label its number as written; may be empty
 * @param text the work in words
 * @param record address of its record here; null when the catalogue does not have it
 * @param links where its identifiers lead
 */
public record ReferenceView(
    @Nullable String anchor,
    String label,
    String text,
    @Nullable String record,
    List<RecordView.Item> links) {

  /** Copies the list. */
  public ReferenceView {
    links = List.copyOf(links);
  }
}
