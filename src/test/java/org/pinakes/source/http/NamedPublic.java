package org.pinakes.source.http;

import java.net.InetAddress;
import java.nio.file.Path;
import java.util.random.RandomGenerator;

/** Clients that take {@code localhost} for a public host, and every other for what it is. */
public final class NamedPublic {
  private NamedPublic() {}

  /** Such a client. */
  public static PoliteClient client(Politeness politeness, Path folder) {
    return new PoliteClient(
        politeness,
        Patience.real(),
        folder,
        RandomGenerator.getDefault(),
        host ->
            host.equals("localhost")
                ? new InetAddress[] {InetAddress.getByAddress(new byte[] {93, (byte) 184, 1, 1})}
                : InetAddress.getAllByName(host));
  }
}
