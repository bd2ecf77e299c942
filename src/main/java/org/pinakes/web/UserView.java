package org.pinakes.web;

import java.util.List;

/**
 * An account, as administrators see it.
 *
 * @param frame what is around it
 * @param back the list
 * @param heading e-mail address
 * @param done what has just been done; may be empty
 * @param problem why something was not done; may be empty
 * @param facts what is known of it
 * @param action address of the page, below which forms are sent
 * @param roles what it can be, in their order
 * @param sessions whether somebody is signed in with it
 */
public record UserView(
    Frame frame,
    String back,
    String heading,
    String done,
    String problem,
    List<SourceCard.Fact> facts,
    String action,
    List<Choice> roles,
    boolean sessions) {

  /** Copies the lists. */
  public UserView {
    facts = List.copyOf(facts);
    roles = List.copyOf(roles);
  }

  /**
   * A role.
   *
   * @param code as it is sent
   * @param text in words
   * @param more what it may do
   */
  public record Choice(String code, String text, String more, boolean chosen) {}

  /** Where one of the forms is sent. */
  public String action(String verb) {
    int query = action.indexOf('?');
    return query < 0
        ? action + "/" + verb
        : action.substring(0, query) + "/" + verb + action.substring(query);
  }
}
