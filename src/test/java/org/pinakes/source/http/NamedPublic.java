package org.pinakes.source.http;

import java.net.InetAddress;
import java.net.URI;
import java.util.function.Predicate;

/** Clients that take {@code localhost} for a public host, and every other for what it is. */
public final class NamedPublic {
  private NamedPublic() {}

  /**
   * Such a client.
   *
   * @param privateAllowed whether an address may be a private one
   */
  public static BriefClient client(Politeness politeness, Predicate<URI> privateAllowed) {
    return new BriefClient(
        politeness,
        privateAllowed,
        host ->
            host.equals("localhost")
                ? new InetAddress[] {InetAddress.getByAddress(new byte[] {93, (byte) 184, 1, 1})}
                : InetAddress.getAllByName(host));
  }
}
