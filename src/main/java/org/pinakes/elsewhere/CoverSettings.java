package org.pinakes.elsewhere;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What a site says of covers. Immutable.
 *
 * @param shown whether there are any
 * @param folder pictures of the site's own
 * @param places where pictures are fetched, in the order in which they are asked; mostly none
 * @param perSecond requests to all of them together
 * @param privateAllowed whether they may be at private addresses, they alone
 * @param most bytes of pictures that are kept
 */
public record CoverSettings(
    boolean shown,
    Optional<Path> folder,
    List<AddressTemplate> places,
    double perSecond,
    boolean privateAllowed,
    long most) {
  /** Requests a second where nothing is said. */
  public static final double PER_SECOND = 2;

  /** Bytes that are kept where nothing is said. */
  public static final long MOST = 256L << 20;

  /** Copies the list. */
  public CoverSettings {
    places = List.copyOf(places);
  }

  /** Covers are drawn, and nobody is asked. */
  public static CoverSettings drawn() {
    return new CoverSettings(true, Optional.empty(), List.of(), PER_SECOND, false, MOST);
  }

  /** No covers at all. */
  public static CoverSettings off() {
    return new CoverSettings(false, Optional.empty(), List.of(), PER_SECOND, false, MOST);
  }

  /**
   * Whether what is fetched may come from an address though it is a private one. Only hosts (and
   * ports) of the places themselves are: where a place redirects to, nobody has said.
   */
  public boolean mayBePrivate(URI address) {
    return privateAllowed && places.stream().anyMatch(place -> place.isAt(address));
  }

  /** Whether there can be pictures, not drawn covers alone. */
  public boolean real() {
    return shown && (folder.isPresent() || !places.isEmpty());
  }
}
