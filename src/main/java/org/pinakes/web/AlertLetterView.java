package org.pinakes.web;

import java.util.List;

/**
 * A letter that tells what is new for a saved search, as HTML.
 *
 * @param language tag of its language
 * @param direction {@code ltr} or {@code rtl}
 * @param subject what it is about
 * @param said how much is new
 * @param records the newest ones
 * @param all what the link to all of them says
 * @param allHref where that leads
 * @param why why the reader has this letter
 * @param end what the link that ends the alert says
 * @param endHref where that leads
 */
public record AlertLetterView(
    String language,
    String direction,
    String subject,
    String said,
    List<Entry> records,
    String all,
    String allHref,
    String why,
    String end,
    String endHref) {

  /** Copies the list. */
  public AlertLetterView {
    records = List.copyOf(records);
  }

  /**
   * A record.
   *
   * @param title its title
   * @param href its page
   * @param about authors, where it appeared, and when; may be empty
   */
  public record Entry(String title, String href, String about) {}
}
