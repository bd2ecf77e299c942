package org.pinakes.web;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;

/** Addresses out of records: only http and https become links. */
final class WebAddress {
  private static final String WWW = "www.";

  private WebAddress() {}

  /** Host of an address that may be linked, without {@code www.}; empty for anything else. */
  static Optional<String> host(String url) {
    boolean web = url.startsWith("https://") || url.startsWith("http://");
    return web ? hostOf(url) : Optional.empty();
  }

  private static Optional<String> hostOf(String url) {
    try {
      String host = new URI(url).getHost();
      return Optional.ofNullable(host)
          .map(name -> name.startsWith(WWW) ? name.substring(WWW.length()) : name);
    } catch (URISyntaxException notAnAddress) {
      return Optional.empty();
    }
  }
}
