package org.pinakes.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a list shows of a record when it is opened there: no page, a piece of one.
 *
 * @param frame the reader's language and links
 * @param summary its main abstract; null for none
 * @param subjects the first of them
 * @param access ways to the work
 * @param href its page
 * @param cite address of the page that cites it
 * @param export address of the page with formats
 * @param keep address of the page that puts it into a list; empty where there are no accounts
 */
public record PeekView(
    Frame frame,
    @Nullable SummaryView summary,
    List<RecordView.Item> subjects,
    AccessView access,
    String href,
    String cite,
    String export,
    String keep) {

  /** Copies the list. */
  public PeekView {
    subjects = List.copyOf(subjects);
  }
}
