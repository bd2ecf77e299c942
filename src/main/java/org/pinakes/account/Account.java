package org.pinakes.account;

import java.time.Instant;

/**
 * Somebody's account.
 *
 * @param id random key
 * @param email as it was typed
 * @param name shown beside public lists; may be empty
 * @param role what may be done
 * @param language tag of the language of letters
 * @param created when it was made
 */
public record Account(
    String id, String email, String name, Role role, String language, Instant created) {

  /** Whether the desk is open. */
  public boolean isAdministrator() {
    return role == Role.ADMINISTRATOR;
  }

  /** Whether somebody may speak for the site: decide on comments, choose lists, write notices. */
  public boolean isEditor() {
    return role != Role.READER;
  }
}
