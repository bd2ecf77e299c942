package org.pinakes.web;

import java.util.Set;
import org.pinakes.account.Accounts;

/**
 * Readers' accounts on a site that has them.
 *
 * @param accounts all that can be done with them
 * @param proxies addresses whose word is taken on where a request comes from
 */
public record ReaderAccounts(Accounts accounts, Set<String> proxies) {

  /** Copies the set. */
  public ReaderAccounts {
    proxies = Set.copyOf(proxies);
  }
}
