package org.pinakes.web;

import java.net.URI;
import java.util.List;
import org.pinakes.csv.CsvTable;

/** What waits at an address, as far as {@code hosts.csv} knows. */
final class KnownHosts {
  private static final List<List<String>> ROWS = CsvTable.rows(KnownHosts.class, "hosts.csv");
  private static final Place UNKNOWN = new Place("", false);

  private KnownHosts() {}

  /**
   * What waits at an address.
   *
   * @param what {@code text}, {@code page}, {@code summary}, {@code work}; empty when unknown
   * @param open whether everybody may read it there
   */
  record Place(String what, boolean open) {}

  /**
   * Looks an address up.
   *
   * @param url one that {@link WebAddress#host} has a host for
   * @param host that host
   */
  static Place at(String url, String host) {
    String path = String.valueOf(URI.create(url).getPath());
    return ROWS.stream()
        .filter(row -> row.get(0).equals(host) && path.startsWith(row.get(1)))
        .findFirst()
        .map(row -> new Place(row.get(2), row.get(3).equals("yes")))
        .orElse(UNKNOWN);
  }
}
