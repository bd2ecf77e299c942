package org.pinakes.account;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Ways in that a site offers now, besides passwords: what is kept of others lets nobody in.
 *
 * @param passkeys whether browsers use passkeys here
 * @param issuers providers in the settings, without a slash at the end
 */
public record OpenWays(boolean passkeys, Set<String> issuers) {
  /** Copies the set. */
  public OpenWays {
    issuers = Set.copyOf(issuers);
  }

  /** The same with and without the slash, as providers write themselves in tokens. */
  Set<String> written() {
    return issuers.stream()
        .flatMap(issuer -> Stream.of(issuer, issuer + "/"))
        .collect(Collectors.toUnmodifiableSet());
  }
}
