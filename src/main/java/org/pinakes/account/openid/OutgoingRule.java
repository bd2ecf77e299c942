package org.pinakes.account.openid;

import java.io.IOException;
import java.net.URI;

/** Which addresses may be asked. Thread-safe. */
@FunctionalInterface
public interface OutgoingRule {

  /**
   * Complains about an address that may not be asked.
   *
   * @param issuer the provider's address, which the owner of the site has typed
   * @param address what shall be asked
   * @throws IOException when it may not be asked, or its name is not known
   */
  void check(URI issuer, URI address) throws IOException;
}
