package org.pinakes.web;

import java.util.List;

/**
 * Ways to sign in besides the password.
 *
 * @param passkeys whether passkeys can be used on this site
 * @param script address of the script that asks the browser for them, with its hash
 * @param ask where that script gets what has to be signed
 * @param send where the answer goes
 * @param token what shows that the form is ours
 * @param next where to go after signing in; empty for wherever
 * @param providers links to providers
 */
public record OtherWays(
    boolean passkeys,
    String script,
    String ask,
    String send,
    String token,
    String next,
    List<Anchor> providers) {

  /** Copies the list. */
  public OtherWays {
    providers = List.copyOf(providers);
  }

  /** Whether there is any. */
  public boolean any() {
    return passkeys || !providers.isEmpty();
  }
}
