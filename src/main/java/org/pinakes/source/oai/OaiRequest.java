package org.pinakes.source.oai;

import java.net.URI;
import java.time.Duration;
import java.util.List;

/**
 * What is harvested of a repository.
 *
 * @param base address of the repository
 * @param prefix metadata prefix
 * @param sets names of sets, harvested one after another; empty for everything
 * @param overlap how much of the time before the last harvest is asked for again, for records that
 *     became visible later than their datestamp says
 * @param fullDeletes whether a complete harvest of a repository that keeps no deleted records marks
 *     as deleted what it no longer brought
 * @param fullEvery after how long a harvest is complete again and not only of what has changed;
 *     zero for never
 */
public record OaiRequest(
    URI base,
    String prefix,
    List<String> sets,
    Duration overlap,
    boolean fullDeletes,
    Duration fullEvery) {

  /** Time asked for again when nothing else is said. */
  public static final Duration OVERLAP = Duration.ofHours(1);

  /** Copies the list. */
  public OaiRequest {
    sets = List.copyOf(sets);
  }

  /** All of a repository in one format. */
  public static OaiRequest of(URI base, String prefix) {
    return new OaiRequest(base, prefix, List.of(), OVERLAP, false, Duration.ZERO);
  }

  /** Tells requests apart: what was begun for another one cannot be gone on with. */
  String signature() {
    return base + " " + prefix + " " + String.join(" ", sets);
  }
}
