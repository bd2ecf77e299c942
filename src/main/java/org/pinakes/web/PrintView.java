package org.pinakes.web;

import java.util.List;

/**
 * A page made to be printed.
 *
 * @param frame what is around it
 * @param what what is on it
 * @param notes what there is to know about it
 * @param entries records; gone through once, while the page is sent
 * @param script address of the script with which the button prints
 */
public record PrintView(
    Frame frame, String what, List<String> notes, Iterable<Entry> entries, String script) {

  /** Copies the list. */
  public PrintView {
    notes = List.copyOf(notes);
  }

  /**
   * A record.
   *
   * @param title never empty
   * @param names who made it; may be empty
   * @param source where and when it appeared; may be empty
   * @param numbers its identifiers; may be empty
   * @param text the beginning of what it says; may be empty
   * @param address of its page
   */
  public record Entry(
      String title, String names, String source, String numbers, String text, String address) {}
}
