package org.pinakes.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pinakes.cite.Citation;

/**
 * The page that cites a record.
 *
 * @param frame what is around it
 * @param title the record's
 * @param record its page
 * @param export where it can be taken away
 * @param front styles that everybody sees first
 * @param style name of the style in use
 * @param citation the record in that style; null when the style cannot cite it
 * @param hidden what the form carries that looks for styles
 * @param action where it is sent
 * @param find what was looked for; may be empty
 * @param count how many styles there are, or were found, in words
 * @param found styles found
 * @param unapi the record's identifier for unAPI
 * @param script address of the script that copies
 */
public record CiteView(
    Frame frame,
    String title,
    String record,
    String export,
    List<Choice> front,
    String style,
    @Nullable Citation citation,
    List<ResultsView.Hidden> hidden,
    String action,
    String find,
    String count,
    List<Choice> found,
    String unapi,
    String script) {

  /** Copies the lists. */
  public CiteView {
    front = List.copyOf(front);
    hidden = List.copyOf(hidden);
    found = List.copyOf(found);
  }

  /**
   * A style to choose.
   *
   * @param id its identifier, for the browser to remember
   * @param name what it is called
   * @param href the citation in it
   * @param current whether it is the one in use
   */
  public record Choice(String id, String name, String href, boolean current) {}
}
