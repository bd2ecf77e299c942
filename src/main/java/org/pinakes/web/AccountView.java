package org.pinakes.web;

import java.util.List;

/**
 * Somebody's own account.
 *
 * @param frame what is around it
 * @param reader who it is
 * @param role what may be done, in words
 * @param since since when there is the account, in words
 * @param done what has just been done; empty for nothing
 * @param waysIn how somebody signs in
 * @param sessions where somebody is signed in
 * @param comments whether readers comment on records
 * @param ratings whether readers rate records
 */
public record AccountView(
    Frame frame,
    Reader reader,
    String role,
    String since,
    String done,
    WaysInView waysIn,
    List<Device> sessions,
    boolean comments,
    boolean ratings) {

  /** Copies the list. */
  public AccountView {
    sessions = List.copyOf(sessions);
  }

  /**
   * A browser in which somebody is signed in.
   *
   * @param id key of the session
   * @param name what it is called
   * @param used when it was last seen, in words
   * @param here whether it is this one
   */
  public record Device(String id, String name, String used, boolean here) {}
}
