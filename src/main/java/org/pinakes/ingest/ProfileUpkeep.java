package org.pinakes.ingest;

import java.time.Duration;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.pinakes.index.IndexFeed;
import org.pinakes.ingest.ProfileStamps.State;
import org.pinakes.mapping.LiveProfiles;
import org.pinakes.mapping.SourceProfile;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sees to it that the records of a source and its profile belong together: reads changed profiles,
 * says which sources were mapped with an older one, and maps again what somebody has asked for, or
 * everything. For the follower's thread alone.
 */
public final class ProfileUpkeep implements Upkeep {
  private static final Logger LOG = LoggerFactory.getLogger(ProfileUpkeep.class);
  private static final Duration AT_ONCE = Duration.ofSeconds(2);

  private final LiveProfiles profiles;
  private final RemapRequests requests;
  private final Remapper remapper;
  private final boolean automatic;
  private final Map<String, String> said = new HashMap<>();
  private final Set<String> waiting = new LinkedHashSet<>();
  private @Nullable Remapping underWay;
  private @Nullable MatchedFeed looked;

  /**
   * @param requests sources that somebody wants to be mapped again
   * @param automatic whether every source is mapped again as soon as its profile has changed
   */
  public ProfileUpkeep(
      LiveProfiles profiles, RemapRequests requests, Remapper remapper, boolean automatic) {
    this.profiles = profiles;
    this.requests = requests;
    this.remapper = remapper;
    this.automatic = automatic;
  }

  @Override
  public boolean run(MatchedFeed target, ExecutorService workers, BooleanSupplier goOn) {
    boolean changed = profiles.refresh();
    waiting.addAll(requests.pending());
    if (changed || target != looked) {
      outdated(target.feed()).forEach(this::attend);
      looked = target;
    }
    Remapping remapping = current(target);
    if (remapping != null) {
      long end = System.nanoTime() + AT_ONCE.toNanos();
      if (remapping.goOn(workers, () -> !goOn.getAsBoolean() || System.nanoTime() > end)) {
        finish(remapping);
      }
    }
    return !waiting.isEmpty();
  }

  private List<SourceProfile> outdated(IndexFeed feed) {
    return ProfileStamps.sources(feed.notes()).stream()
        .map(profiles::of)
        .filter(profile -> ProfileStamps.state(feed.notes(), profile) == State.CHANGED)
        .toList();
  }

  private void attend(SourceProfile profile) {
    if (automatic) {
      waiting.add(profile.name());
    } else if (!profile.fingerprint().equals(said.put(profile.name(), profile.fingerprint()))) {
      LOG.warn(
          "The profile of {} has changed since its records were indexed. What it would change:"
              + " pinakes preview --source {} --diff. To apply it: pinakes reindex --source {}",
          profile.name(),
          profile.name(),
          profile.name());
    }
  }

  /** What is under way, or is to be begun; null when there is nothing. */
  private @Nullable Remapping current(MatchedFeed target) {
    if (underWay != null && underWay.serves(target, profiles.of(underWay.source()))) {
      return underWay;
    }
    Iterator<String> next = waiting.iterator();
    underWay = next.hasNext() ? remapper.begin(target, profiles.of(next.next())) : null;
    if (underWay != null) {
      LOG.info("The records of {} are being mapped again with its profile", underWay.source());
    }
    return underWay;
  }

  private void finish(Remapping done) {
    LOG.info(
        "{} records of {} were mapped again; {} of them can no longer be mapped",
        done.records(),
        done.source(),
        done.leftOut());
    requests.done(done.source());
    waiting.remove(done.source());
    underWay = null;
  }
}
