package org.pinakes.cli;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import org.pinakes.account.openid.OutgoingRule;
import org.pinakes.source.http.Addresses;

/**
 * Which addresses providers may have asked: the host of the issuer, which the owner of the site has
 * typed, wherever it is; others at public addresses alone. As long as the issuer speaks HTTPS,
 * nothing is asked without.
 */
final class ProviderAddresses implements OutgoingRule {
  private final Resolver resolver;

  ProviderAddresses(Resolver resolver) {
    this.resolver = resolver;
  }

  /** Finds the addresses of a host. */
  interface Resolver {
    InetAddress[] resolve(String host) throws IOException;
  }

  static ProviderAddresses resolving() {
    return new ProviderAddresses(InetAddress::getAllByName);
  }

  @Override
  public void check(URI issuer, URI address) throws IOException {
    String host = address.getHost();
    String scheme = address.getScheme();
    boolean possible = "https".equals(scheme) || ("http".equals(scheme) && !isSecure(issuer));
    if (host == null || !possible) {
      throw new IOException("the address " + address + " is not asked: it is not encrypted");
    }
    if (host.equalsIgnoreCase(issuer.getHost())) {
      return;
    }
    for (InetAddress one : resolver.resolve(host.replaceAll("^\\[|]$", ""))) {
      if (!Addresses.isPublic(one)) {
        throw new IOException(
            "the address %s is not asked: %s is a private address, and not the issuer's"
                .formatted(address, host));
      }
    }
  }

  private static boolean isSecure(URI issuer) {
    return "https".equals(issuer.getScheme());
  }
}
