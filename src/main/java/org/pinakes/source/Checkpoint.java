package org.pinakes.source;

import java.util.List;

/**
 * Where a source can be taken up again once everything it gave so far has been kept.
 *
 * @param state what the source's client needs to go on, JSON of its own making
 * @param complete whether nothing is left to be brought for the moment
 * @param present native identifiers that came since the checkpoint before, where the source keeps
 *     count of what is still there; else empty
 * @param first whether a new count begins: what was noted as present before is void
 * @param sweep whether the count is complete, so that what did not come is gone
 */
public record Checkpoint(
    String state, boolean complete, List<String> present, boolean first, Sweep sweep) {

  /** What is done with records that a complete harvest no longer brought. */
  public enum Sweep {
    /** Nothing: the harvest is not complete, or does not say what is gone. */
    NONE,
    /** Mark them as deleted, unless they are so many that something must be wrong. */
    CAREFUL,
    /** Mark them as deleted, however many: somebody has looked. */
    MEANT
  }

  /** Copies the list. */
  public Checkpoint {
    present = List.copyOf(present);
  }

  /** The beginning of a count that is already complete, to be noted before its end. */
  public static Checkpoint beginning(Checkpoint end) {
    return new Checkpoint(end.state(), end.complete(), end.present(), true, Sweep.NONE);
  }

  /** A place to go on from, without a count of what is still there. */
  public static Checkpoint of(String state, boolean complete) {
    return new Checkpoint(state, complete, List.of(), false, Sweep.NONE);
  }
}
