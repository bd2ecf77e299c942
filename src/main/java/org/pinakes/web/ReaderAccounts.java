package org.pinakes.web;

import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import org.pinakes.account.Accounts;
import org.pinakes.account.openid.Providers;

/**
 * Readers' accounts on a site that has them.
 *
 * @param accounts all that can be done with them
 * @param proxies addresses whose word is taken on where a request comes from
 * @param providers by which readers can sign in
 */
public record ReaderAccounts(Accounts accounts, Set<String> proxies, Providers providers) {

  /** Copies the set. */
  public ReaderAccounts {
    proxies = Set.copyOf(proxies);
  }

  /** Without providers. */
  public ReaderAccounts(Accounts accounts, Set<String> proxies) {
    this(
        accounts,
        proxies,
        new Providers(
            List.of(), (issuer, address) -> {}, accounts.base().seal(), InstantSource.system()));
  }
}
