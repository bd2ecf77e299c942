package org.pinakes.source.http;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.function.Predicate;
import org.pinakes.problem.SourceUnreachableException;

/**
 * Which addresses may be asked: {@code http} and {@code https} at public hosts. A host name counts
 * as the addresses it resolves to. The JDK remembers a name's addresses for half a minute
 * (networkaddress.cache.ttl), so that what was looked at here is what is connected to, if that
 * follows at once: who has to wait looks after waiting.
 */
public final class Addresses {
  private final Predicate<URI> privateAllowed;
  private final Resolver resolver;

  /** Finds the addresses of a host. */
  interface Resolver {
    InetAddress[] resolve(String host) throws UnknownHostException;
  }

  Addresses(boolean privateAllowed, Resolver resolver) {
    this(address -> privateAllowed, resolver);
  }

  /**
   * @param privateAllowed whether an address may be a private one
   */
  Addresses(Predicate<URI> privateAllowed, Resolver resolver) {
    this.privateAllowed = privateAllowed;
    this.resolver = resolver;
  }

  /**
   * Complains about an address that may not be asked.
   *
   * @throws UnknownHostException when the name cannot be resolved, which may pass
   */
  void check(URI address) throws UnknownHostException {
    String scheme = String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT);
    String host = address.getHost();
    if (!(scheme.equals("http") || scheme.equals("https")) || host == null) {
      throw new SourceUnreachableException(
          "The address " + address + " is not asked: only http:// and https:// with a host are.");
    }
    if (privateAllowed.test(address)) {
      return;
    }
    for (InetAddress one : resolver.resolve(host.replaceAll("^\\[|]$", ""))) {
      if (!isPublic(one)) {
        throw new SourceUnreachableException(
            "The address %s is not asked: %s is a private address (%s). If it is meant, say «private: true» for the source (sources add: --private)."
                .formatted(address, host, one.getHostAddress()));
      }
    }
  }

  /** Whether an address is one of the wide network's, not of a house or of this machine. */
  public static boolean isPublic(InetAddress address) {
    boolean local =
        address.isAnyLocalAddress()
            || address.isLoopbackAddress()
            || address.isLinkLocalAddress()
            || address.isSiteLocalAddress()
            || address.isMulticastAddress();
    byte[] bytes = address.getAddress();
    return !local && (bytes.length == 4 ? isPublic(bytes) : isPublicSix(bytes));
  }

  /** Without 0/8, 100.64/10 (carriers), 192.0.0/24, 198.18/15 (tests) and 240/4. */
  private static boolean isPublic(byte[] four) {
    int first = four[0] & 0xff;
    int second = four[1] & 0xff;
    boolean carrier = first == 100 && (second & 0xc0) == 64;
    boolean protocol = first == 192 && second == 0 && four[2] == 0;
    boolean benchmark = first == 198 && (second & 0xfe) == 18;
    return first != 0 && first < 240 && !carrier && !protocol && !benchmark;
  }

  /** Without unique local addresses (fc00::/7), and NAT64 and 6to4 of what is not public itself. */
  private static boolean isPublicSix(byte[] six) {
    if ((six[0] & 0xfe) == 0xfc) {
      return false;
    }
    boolean nat64 =
        six[0] == 0 && six[1] == 0x64 && (six[2] & 0xff) == 0xff && six[3] == (byte) 0x9b;
    boolean sixToFour = six[0] == 0x20 && six[1] == 2;
    try {
      if (nat64) {
        return isPublic(InetAddress.getByAddress(new byte[] {six[12], six[13], six[14], six[15]}));
      }
      return !sixToFour
          || isPublic(InetAddress.getByAddress(new byte[] {six[2], six[3], six[4], six[5]}));
    } catch (UnknownHostException never) {
      throw new IllegalStateException("Four bytes are an address", never);
    }
  }
}
