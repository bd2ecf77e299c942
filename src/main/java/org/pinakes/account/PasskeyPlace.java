package org.pinakes.account;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The site as browsers know it when they use passkeys: they are bound to its host.
 *
 * @param host identifier of the relying party
 * @param origin scheme, host and port
 * @param name of the site, shown by devices
 */
public record PasskeyPlace(String host, String origin, String name) {
  private static final Pattern NUMBERS = Pattern.compile("[0-9.]+|\\[.*");

  /**
   * The place of a site; empty where browsers allow no passkeys: without HTTPS, but on this machine
   * alone, and at addresses without a name.
   *
   * @param base address of the site
   */
  public static Optional<PasskeyPlace> of(String base, String name) {
    if (base.isEmpty()) {
      return Optional.empty();
    }
    URI address = URI.create(base);
    String host = String.valueOf(address.getHost()).toLowerCase(Locale.ROOT);
    boolean secure = "https".equals(address.getScheme()) || isThisMachine(host);
    if (address.getHost() == null || !secure || NUMBERS.matcher(host).matches()) {
      return Optional.empty();
    }
    int port = address.getPort();
    boolean usual = port < 0 || port == (address.getScheme().equals("https") ? 443 : 80);
    String origin = address.getScheme() + "://" + host + (usual ? "" : ":" + port);
    return Optional.of(new PasskeyPlace(host, origin, name));
  }

  /** Whether a host is the reader's own machine, by its name. */
  public static boolean isThisMachine(String host) {
    return host.equals("localhost") || host.endsWith(".localhost");
  }
}
