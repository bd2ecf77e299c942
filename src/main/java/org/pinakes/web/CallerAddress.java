package org.pinakes.web;

import io.javalin.http.Context;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Where a request comes from, to count how often somebody tries. A proxy that the owner trusts says
 * so in {@code X-Forwarded-For}; anybody else's word on it is worth nothing. Of IPv6 addresses the
 * network counts (the first 64 bits), since one household has all of it.
 */
final class CallerAddress {
  private static final int NETWORK_GROUPS = 4;

  private final Set<String> proxies;

  /**
   * @param proxies addresses whose word is taken
   */
  CallerAddress(Set<String> proxies) {
    this.proxies = proxies.stream().map(CallerAddress::normal).collect(Collectors.toSet());
  }

  String of(Context context) {
    String remote = context.req().getRemoteAddr();
    String forwarded = context.header("X-Forwarded-For");
    return of(remote, forwarded == null ? "" : forwarded);
  }

  /** Goes back from proxy to proxy, as long as they are trusted. */
  String of(String remote, String forwarded) {
    String address = normal(remote);
    List<String> way = Arrays.asList(forwarded.split(",", -1)).reversed();
    for (String before : way) {
      String normal = normal(before.strip());
      if (!proxies.contains(address) || normal.isEmpty()) {
        break;
      }
      address = normal;
    }
    return network(address);
  }

  /** One way to write an address; empty for what is none. */
  private static String normal(String address) {
    try {
      String bare = address.replaceAll("[\\[\\]]|%.*$", "");
      return InetAddress.ofLiteral(bare).getHostAddress();
    } catch (IllegalArgumentException noAddress) {
      return "";
    }
  }

  private static String network(String address) {
    boolean wide = !address.isEmpty() && InetAddress.ofLiteral(address) instanceof Inet6Address;
    return wide
        ? Arrays.stream(address.split(":", -1))
            .limit(NETWORK_GROUPS)
            .collect(Collectors.joining(":"))
        : address;
  }
}
