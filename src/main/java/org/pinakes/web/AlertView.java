package org.pinakes.web;

import java.util.List;

/**
 * Something to know before a record is used: that the work was retracted, corrected, updated.
 *
 * @param weight {@code grave}, {@code caution} or {@code plain}
 * @param text what happened
 * @param works where that is said, or what it is said of; may be empty
 */
public record AlertView(String weight, String text, List<RecordView.Item> works) {

  /** Copies the list. */
  public AlertView {
    works = List.copyOf(works);
  }
}
