package org.pinakes.web;

import java.util.List;

/**
 * A page of help.
 *
 * @param frame what is around it
 * @param lead how its text begins, of our own making and not of any reader's or record's
 * @param html the rest of it
 * @param examples searches that find something in this catalogue
 */
public record HelpView(Frame frame, String lead, String html, List<Example> examples) {
  /** Copies the list. */
  public HelpView {
    examples = List.copyOf(examples);
  }

  /**
   * A search.
   *
   * @param query as it is typed
   * @param href where it leads
   * @param results how many it finds, in words
   */
  public record Example(String query, String href, String results) {}
}
