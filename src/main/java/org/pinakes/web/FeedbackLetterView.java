package org.pinakes.web;

import java.util.List;

/**
 * A letter with feedback as HTML; nothing in it can be followed.
 *
 * @param language tag of its language
 * @param subject what it is about
 * @param said its lines
 * @param about address for an answer, and the page
 */
public record FeedbackLetterView(
    String language, String subject, List<String> said, List<String> about) {

  /** Copies the lists. */
  public FeedbackLetterView {
    said = List.copyOf(said);
    about = List.copyOf(about);
  }
}
