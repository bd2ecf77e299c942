package org.pinakes.web;

import java.util.List;

/**
 * The form for feedback.
 *
 * @param frame what is around it
 * @param kinds what it may be about
 * @param text what was typed
 * @param email address that was typed
 * @param page path of the page it is about; empty for none
 * @param pageHref address of that page
 * @param stamp when the form was made, sealed
 * @param promise what becomes of it, in words
 * @param problem what is wrong; empty for nothing
 * @param sent whether it has just arrived: then only thanks are said
 */
public record FeedbackView(
    Frame frame,
    List<ListView.Choice> kinds,
    String text,
    String email,
    String page,
    String pageHref,
    String stamp,
    String promise,
    String problem,
    boolean sent) {

  /** Copies the list. */
  public FeedbackView {
    kinds = List.copyOf(kinds);
  }
}
