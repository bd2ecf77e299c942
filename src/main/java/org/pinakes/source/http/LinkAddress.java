package org.pinakes.source.http;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.regex.Matcher;

/**
 * An address as records and redirects have it, made ready to be asked. Characters that may not
 * stand in an address are encoded, hosts in other scripts are written as the network knows them
 * (UTS 46), and names and passwords before the host are left out.
 */
public sealed interface LinkAddress {
  /** It can be asked; it has a host. */
  record Askable(URI uri) implements LinkAddress {}

  /** It is no address for anybody: it has no host, or a port that cannot be. */
  record Nowhere() implements LinkAddress {}

  /** Others may get there, and we cannot: Java does not take its host, as with a low line. */
  record Unreadable() implements LinkAddress {}

  /** By what begins with {@code http://} or {@code https://}; all else is nowhere. */
  static LinkAddress of(String text) {
    Matcher address = AddressParts.ADDRESS.matcher(text.strip());
    Matcher authority =
        address.matches() ? AddressParts.AUTHORITY.matcher(address.group(2)) : address;
    if (!authority.matches() || !AddressParts.canBe(authority.group(1), authority.group(2))) {
      return new Nowhere();
    }
    String host = AddressParts.host(authority.group(1));
    String port = authority.group(2) == null ? "" : ":" + authority.group(2);
    String rest = address.group(3).startsWith("/") ? address.group(3) : "/" + address.group(3);
    try {
      String scheme = address.group(1).toLowerCase(Locale.ROOT);
      URI uri = new URI(scheme + "://" + host + port + AddressParts.encoded(rest));
      return uri.getHost() == null ? new Unreadable() : new Askable(uri);
    } catch (URISyntaxException unreadable) {
      return new Unreadable();
    }
  }

  /** Where a redirect leads. */
  static LinkAddress from(URI here, String location) {
    String to = location.strip();
    if (AddressParts.SCHEME.matcher(to).lookingAt()) {
      return of(to);
    }
    if (to.startsWith("//")) {
      return of(here.getScheme() + ":" + to);
    }
    try {
      return new Askable(here.resolve(new URI(AddressParts.encoded(to))));
    } catch (URISyntaxException malformed) {
      return new Nowhere();
    }
  }
}
