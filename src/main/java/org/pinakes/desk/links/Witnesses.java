package org.pinakes.desk.links;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.pinakes.source.http.LinkAddress;

/**
 * Addresses at which somebody answered last, of different hosts: when nobody answers any more, they
 * tell whether it is the network that is away. Kept with the round. Not thread-safe.
 */
final class Witnesses {
  private static final String NAME = "witnesses";
  private static final int MOST = 3;
  private static final String BETWEEN = " ";

  private final LinkBook book;
  private final Map<String, URI> byHost = new LinkedHashMap<>();

  Witnesses(LinkBook book) {
    this.book = book;
    for (String address : book.note(NAME).split(BETWEEN, -1)) {
      if (LinkAddress.of(address) instanceof LinkAddress.Askable(URI uri)) {
        heard(uri);
      }
    }
  }

  /** Somebody has answered there. */
  void heard(URI uri) {
    byHost.remove(uri.getHost());
    byHost.put(uri.getHost(), uri);
    if (byHost.size() > MOST) {
      byHost.remove(byHost.keySet().iterator().next());
    }
  }

  boolean isEmpty() {
    return byHost.isEmpty();
  }

  /** What can be asked, by the host. */
  Map<String, URI> addresses() {
    return Map.copyOf(byHost);
  }

  void keep() {
    book.note(
        NAME, byHost.values().stream().map(URI::toString).collect(Collectors.joining(BETWEEN)));
  }
}
