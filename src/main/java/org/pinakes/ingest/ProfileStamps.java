package org.pinakes.ingest;

import java.util.List;
import java.util.Map;
import org.pinakes.index.IndexFeed;
import org.pinakes.mapping.SourceProfile;

/**
 * The notes of an index about the profiles with which its records were mapped: one for each source,
 * with the profile's fingerprint.
 */
public final class ProfileStamps {
  private static final String PREFIX = "profile.";

  private ProfileStamps() {}

  /** How a profile and the records in an index stand to each other. */
  public enum State {
    /** All records of the source were mapped with this profile. */
    CURRENT,
    /** The profile has changed since. */
    CHANGED,
    /** The index has no record of the source, or is older than these notes. */
    UNKNOWN
  }

  /**
   * How the records of a source stand to its profile.
   *
   * @param notes of the index
   */
  public static State state(Map<String, String> notes, SourceProfile profile) {
    String stamp = notes.get(PREFIX + profile.name());
    if (stamp == null) {
      return State.UNKNOWN;
    }
    return stamp.equals(profile.fingerprint()) ? State.CURRENT : State.CHANGED;
  }

  /** Sources of which an index has a note, in alphabetical order. */
  static List<String> sources(Map<String, String> notes) {
    return notes.keySet().stream()
        .filter(key -> key.startsWith(PREFIX))
        .map(key -> key.substring(PREFIX.length()))
        .sorted()
        .toList();
  }

  /** Notes that all records of the source are mapped with this profile, from the next commit on. */
  static void stamp(IndexFeed feed, SourceProfile profile) {
    feed.note(PREFIX + profile.name(), profile.fingerprint());
  }
}
