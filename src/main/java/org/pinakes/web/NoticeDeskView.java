package org.pinakes.web;

import java.util.List;

/**
 * Notices that editors have written, and those of the site's file.
 *
 * @param frame what is around it
 * @param entries pages of editors
 * @param notices the newest first
 * @param filed those of the file, in its order
 * @param file the file
 * @param action where forms are sent
 * @param writing where a new one is written
 */
public record NoticeDeskView(
    Frame frame,
    List<Anchor> entries,
    List<Line> notices,
    List<Line> filed,
    String file,
    String action,
    String writing) {

  /** Copies the lists. */
  public NoticeDeskView {
    entries = List.copyOf(entries);
    filed = List.copyOf(filed);
    notices = List.copyOf(notices);
  }

  /**
   * A notice.
   *
   * @param id its key; empty when it is in the file
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
   * @param tag tag of the language; empty for a text that all languages have in common
   * @param direction {@code ltr} or {@code rtl}
   * @param language name of the language
   * @param html the text, made of the editor's Markdown, in which HTML is text
   */
  public record Text(String tag, String direction, String language, String html) {}
}
