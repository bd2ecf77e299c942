package org.pinakes.web;

import java.util.List;

/**
 * Notices that editors have written.
 *
 * @param frame what is around it
 * @param entries pages of editors
 * @param notices the newest first
 * @param action where forms are sent
 * @param writing where a new one is written
 */
public record NoticeDeskView(
    Frame frame, List<Anchor> entries, List<Line> notices, String action, String writing) {

  /** Copies the lists. */
  public NoticeDeskView {
    entries = List.copyOf(entries);
    notices = List.copyOf(notices);
  }

  /**
   * A notice.
   *
   * @param id its key
   * @param texts its texts
   * @param state whether it is shown, in words
   * @param span how long it is shown, in words
   * @param alarm whether it is urgent
   * @param over whether it has ended
   * @param href where it is changed
   */
  public record Line(
      String id,
      List<Text> texts,
      String state,
      String span,
      boolean alarm,
      boolean over,
      String href) {
    /** Copies the list. */
    public Line {
      texts = List.copyOf(texts);
    }
  }

  /**
   * A text in one language.
   *
   * @param tag tag of the language
   * @param direction {@code ltr} or {@code rtl}
   * @param language name of the language
   * @param html the text, made of the editor's Markdown, in which HTML is text
   */
  public record Text(String tag, String direction, String language, String html) {}
}
