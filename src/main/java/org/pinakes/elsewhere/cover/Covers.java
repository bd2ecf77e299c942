package org.pinakes.elsewhere.cover;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.pinakes.elsewhere.CoverSettings;
import org.pinakes.elsewhere.KnownAs;
import org.pinakes.source.http.BriefClient;
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
        Politeness.standard(contact).timeouts(CONNECT, CONNECT, CONNECT).most(LARGEST);
    return open(
        settings,
        kept,
        () -> new BriefClient(politeness, settings::mayBePrivate),
        PATIENCE,
        LONGEST);
  }

  static Covers open(
      CoverSettings settings,
      Path kept,
      Supplier<BriefClient> client,
      Duration patience,
      Duration longest) {
    if (!settings.shown() || settings.places().isEmpty()) {
      return new Covers(settings, null, patience);
    }
    CoverCache cache =
        new CoverCache(kept.resolve("kept"), settings.most(), InstantSource.system());
    Fetching fetching = new Fetching(client.get(), longest, InstantSource.system());
    return new Covers(settings, new RemoteCovers(fetching, cache, settings.perSecond()), patience);
  }

  /** What the site says of covers. */
  public CoverSettings settings() {
    return settings;
  }

  /** Looks for the picture of a work: in the folder first, then place by place. */
  public Cover find(KnownAs work, Size size) {
    return find(work, size, () -> true);
  }

  /**
   * The same for somebody who may not have everything fetched.
   *
   * @param mayBegin is asked before each picture that has to be fetched anew
   */
  public Cover find(KnownAs work, Size size, BooleanSupplier mayBegin) {
    return find(work, size, patience, mayBegin);
  }

  /** What is known of the picture of a work; nobody is asked, and nothing is waited for. */
  public Cover known(KnownAs work, Size size) {
    return find(work, size, Duration.ZERO, () -> false);
  }

  private Cover find(KnownAs work, Size size, Duration time, BooleanSupplier mayBegin) {
    Optional<Cover.Picture> own = folder == null ? Optional.empty() : folder.find(work);
    if (own.isPresent() || remote == null) {
      return own.<Cover>map(picture -> picture).orElseGet(Cover.None::new);
    }
    Instant end = clock.instant().plus(time);
    return remote(remote, addresses(work, size), end, mayBegin);
  }

  private List<String> addresses(KnownAs work, Size size) {
    return settings.places().stream()
        .flatMap(place -> place.all(work, size.letter()).stream())
        .toList();
  }

  /** One after another: as long as one may still come, the next is not asked. */
  private Cover remote(
      RemoteCovers remote, List<String> addresses, Instant end, BooleanSupplier mayBegin) {
    Cover best = new Cover.None();
    for (String address : addresses) {
      Cover found = remote.find(address, Duration.between(clock.instant(), end), mayBegin);
      switch (found) {
        case Cover.Picture picture -> {
          return picture;
        }
        case Cover.Later later -> {
          return later;
        }
        case Cover.Failed failed -> best = failed;
        case Cover.None none -> {}
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
