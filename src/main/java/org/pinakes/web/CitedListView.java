package org.pinakes.web;

import java.util.List;
import org.pinakes.cite.Citation;

/**
 * Several records as a list of references.
 *
 * @param frame what is around it
 * @param what they are, in words
 * @param back where the reader came from
 * @param backText what that is called
 * @param notes what there is to know about them
 * @param form asks for them in another style
 * @param styles styles to choose from
 * @param citations in the order of the style
 * @param coins a context object of each record, which costs reference managers no request
 * @param script copies
 */
public record CitedListView(
    Frame frame,
    String what,
    String back,
    String backText,
    List<String> notes,
    ExportView.Form form,
    List<Choice> styles,
    List<Citation> citations,
    List<String> coins,
    String script) {

  /** Copies the lists. */
  public CitedListView {
    notes = List.copyOf(notes);
    styles = List.copyOf(styles);
    citations = List.copyOf(citations);
    coins = List.copyOf(coins);
  }

  /**
   * A style.
   *
   * @param id its value in the form
   * @param name what it is called
   * @param current whether it is in use
   */
  public record Choice(String id, String name, boolean current) {}
}
