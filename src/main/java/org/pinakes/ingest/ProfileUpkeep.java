package org.pinakes.ingest;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

  private final LiveProfiles profiles;
  private final RemapRequests requests;
  private final Remapper remapper;
  private final boolean automatic;
  private final Map<String, String> said = new HashMap<>();
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
  public void run(MatchedFeed target, ExecutorService workers, BooleanSupplier goOn) {
    boolean changed = profiles.refresh();
    for (String source : requests.pending()) {
      if (remap(target, workers, profiles.of(source), goOn)) {
        requests.done(source);
      }
    }
    if (changed || target != looked) {
      outdated(target.feed()).forEach(profile -> attend(target, workers, profile, goOn));
      looked = target;
    }
  }

  private List<SourceProfile> outdated(IndexFeed feed) {
    return ProfileStamps.sources(feed.notes()).stream()
        .map(profiles::of)
        .filter(profile -> ProfileStamps.state(feed.notes(), profile) == State.CHANGED)
        .toList();
  }

  private void attend(
      MatchedFeed target, ExecutorService workers, SourceProfile profile, BooleanSupplier goOn) {
    if (automatic) {
      remap(target, workers, profile, goOn);
    } else if (!profile.fingerprint().equals(said.put(profile.name(), profile.fingerprint()))) {
      LOG.warn(
          "The profile of {} has changed since its records were indexed. What it would change:"
              + " pinakes preview --source {} --diff. To apply it: pinakes reindex --source {}",
          profile.name(),
          profile.name(),
          profile.name());
    }
  }

  private boolean remap(
      MatchedFeed target, ExecutorService workers, SourceProfile profile, BooleanSupplier goOn) {
    LOG.info("The records of {} are mapped again with its profile", profile.name());
    Remapper.Remapped done = remapper.remap(target, workers, profile, goOn);
    if (done.complete()) {
      LOG.info(
          "{} records of {} were mapped again; {} of them can no longer be mapped",
          done.records(),
          profile.name(),
          done.leftOut());
    }
    return done.complete();
  }
}
