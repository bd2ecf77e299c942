package org.pinakes.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The list of accounts.
 *
 * @param frame what is around it
 * @param heading what the page is
 * @param query what is looked for among addresses and names; may be empty
 * @param count how many there are, in words
 * @param users one page of them
 * @param pages the way to others, or null
 */
public record UsersView(
    Frame frame,
    String heading,
    String query,
    String count,
    List<User> users,
    ResultsView.@Nullable Pages pages) {

  /** Copies the list. */
  public UsersView {
    users = List.copyOf(users);
  }

  /**
   * Somebody.
   *
   * @param href page of the account
   * @param email address
   * @param name shown beside public lists; may be empty
   * @param role in words
   * @param created day
   * @param signedIn when last, in words
   */
  public record User(
      String href, String email, String name, String role, String created, String signedIn) {}
}
