package org.pinakes.web;

import java.util.List;

/**
 * The ways into somebody's own account.
 *
 * @param password whether there is one
 * @param passkeys whether passkeys can be used on this site
 * @param script address of the script for them, with its hash
 * @param keys passkeys that there are
 * @param joined accounts elsewhere that are joined to this one
 * @param providers links to join others
 */
public record WaysInView(
    boolean password,
    boolean passkeys,
    String script,
    List<Key> keys,
    List<Elsewhere> joined,
    List<Anchor> providers) {

  /** Copies the lists. */
  public WaysInView {
    keys = List.copyOf(keys);
    joined = List.copyOf(joined);
    providers = List.copyOf(providers);
  }

  /**
   * A passkey.
   *
   * @param id its key
   * @param name given by its owner
   * @param used when somebody last signed in with it, in words
   * @param copies whether it is on several devices, in words
   */
  public record Key(String id, String name, String used, String copies) {}

  /**
   * An account elsewhere.
   *
   * @param label the provider's name
   * @param issuer the provider
   * @param subject its name for the reader
   * @param used when somebody last signed in by it, in words
   */
  public record Elsewhere(String label, String issuer, String subject, String used) {}
}
