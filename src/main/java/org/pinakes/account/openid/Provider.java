package org.pinakes.account.openid;

import java.net.URI;
import java.util.List;

/**
 * A provider, as the settings have it.
 *
 * @param name part of addresses
 * @param label what readers see
 * @param issuer its address, under which its description is found
 * @param clientId what the site is called there
 * @param clientSecret shared with it; empty for none
 * @param scopes what is asked for; {@code openid} is among them
 */
public record Provider(
    String name,
    String label,
    URI issuer,
    String clientId,
    String clientSecret,
    List<String> scopes) {

  /** Copies the list. */
  public Provider {
    scopes = List.copyOf(scopes);
  }

  /**
   * Its address without a slash at the end: one that has it, and one that has not, are the same.
   */
  public String bareIssuer() {
    return bare(issuer.toString());
  }

  /** Whether this is its issuer. */
  public boolean is(String other) {
    return bareIssuer().equals(bare(other));
  }

  private static String bare(String address) {
    return address.endsWith("/") ? address.substring(0, address.length() - 1) : address;
  }

  /** What is printed does not tell the secret. */
  @Override
  public String toString() {
    return "%s: %s as %s (%s)".formatted(name, issuer, clientId, String.join(" ", scopes));
  }
}
