package org.pinakes.web;

import java.util.List;

/**
 * A page of content.
 *
 * @param frame what is around it
 * @param title its heading
 * @param language tag of the language it is written in, which need not be the reader's
 * @param direction {@code ltr} or {@code rtl}
 * @param html its text, made from the owner's Markdown and not of any reader's or record's
 * @param feedback what the page of privacy says of the form for feedback; empty for nothing
 */
public record PageView(
    Frame frame,
    String title,
    String language,
    String direction,
    String html,
    List<String> feedback) {

  /** Copies the list. */
  public PageView {
    feedback = List.copyOf(feedback);
  }
}
