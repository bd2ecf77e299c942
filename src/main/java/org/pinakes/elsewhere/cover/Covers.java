package org.pinakes.elsewhere.cover;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.pinakes.elsewhere.AddressTemplate;
import org.pinakes.elsewhere.CoverSettings;
import org.pinakes.elsewhere.KnownAs;
import org.pinakes.source.http.Patience;
import org.pinakes.source.http.PoliteClient;
import org.pinakes.source.http.Politeness;

/**
 * Pictures of covers, wherever the site has them from. Looking for one may take a few seconds;
 * pages do not wait for it, only the request for the picture does. Thread-safe.
 */
public final class Covers implements AutoCloseable {
  /** How long a reader's request for a picture waits. */
  private static final Duration PATIENCE = Duration.ofSeconds(6);

  /** How long fetching a picture may take in all. */
  private static final Duration LONGEST = Duration.ofSeconds(10);

  private static final Duration CONNECT = Duration.ofSeconds(5);
  private static final long LARGEST = 3L << 20;

  private final CoverSettings settings;
  private final @Nullable CoverFolder folder;
  private final @Nullable RemoteCovers remote;
  private final Duration patience;
  private final InstantSource clock = InstantSource.system();

  private Covers(CoverSettings settings, @Nullable RemoteCovers remote, Duration patience) {
    this.settings = settings;
    this.remote = remote;
    this.patience = patience;
    folder = settings.folder().map(CoverFolder::new).orElse(null);
  }

  /** Nothing but drawn covers. */
  public static Covers drawn() {
    return new Covers(CoverSettings.drawn(), null, PATIENCE);
  }

  /**
   * Covers of a site.
   *
   * @param kept folder for pictures that were fetched; made when it is needed
   * @param contact e-mail address that other places are told, or empty
   */
  public static Covers open(CoverSettings settings, Path kept, String contact) {
    Politeness politeness =
        Politeness.standard(contact)
            .tries(1)
            .timeouts(CONNECT, CONNECT, CONNECT)
            .most(LARGEST)
            .privateAllowed(settings.privateAllowed());
    return open(
        settings,
        kept,
        own -> new PoliteClient(politeness, Patience.real(), own),
        PATIENCE,
        LONGEST);
  }

  static Covers open(
      CoverSettings settings,
      Path kept,
      Function<Path, PoliteClient> clients,
      Duration patience,
      Duration longest) {
    if (!settings.shown() || settings.places().isEmpty()) {
      return new Covers(settings, null, patience);
    }
    CoverCache cache =
        new CoverCache(kept.resolve("kept"), settings.most(), InstantSource.system());
    Fetching fetching = new Fetching(clients, kept.resolve("coming"), longest);
    fetching.clear();
    return new Covers(settings, new RemoteCovers(fetching, cache, settings.perSecond()), patience);
  }

  /** What the site says of covers. */
  public CoverSettings settings() {
    return settings;
  }

  /** Looks for the picture of a work: in the folder first, then place by place. */
  public Cover find(KnownAs work, Size size) {
    Optional<Cover.Picture> own = folder == null ? Optional.empty() : folder.find(work);
    return own.isPresent() ? own.get() : remote(work, size);
  }

  private Cover remote(KnownAs work, Size size) {
    Cover best = new Cover.None();
    if (remote == null) {
      return best;
    }
    Instant end = clock.instant().plus(patience);
    for (AddressTemplate place : settings.places()) {
      for (String address : place.all(work, size.letter())) {
        Cover found = remote.find(address, Duration.between(clock.instant(), end));
        if (found instanceof Cover.Picture) {
          return found;
        }
        best = found instanceof Cover.Later ? found : best;
      }
    }
    return best;
  }

  @Override
  public void close() {
    if (remote != null) {
      remote.close();
    }
  }
}
