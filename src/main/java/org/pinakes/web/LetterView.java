package org.pinakes.web;

import java.util.List;

/**
 * A letter as HTML.
 *
 * @param language tag of its language
 * @param site name of the site
 * @param subject what it is about
 * @param said its paragraphs
 * @param link what its button says; empty for none
 * @param href where that leads
 * @param end who need not do anything
 */
public record LetterView(
    String language,
    String site,
    String subject,
    List<String> said,
    String link,
    String href,
    String end) {

  /** Copies the list. */
  public LetterView {
    said = List.copyOf(said);
  }
}
