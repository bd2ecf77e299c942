package org.pinakes.source;

import org.jspecify.annotations.Nullable;

/**
 * What a run of a source is to bring.
 *
 * @param state where the source is, from its last {@link Checkpoint}; null when it never ran
 * @param full whether to begin again with everything
 * @param deletionsMeant whether records that a full run no longer brings are to be marked as
 *     deleted even when they are many
 * @param from date or time from which on records are wanted, or null
 * @param until date or time up to which records are wanted, or null
 */
public record Errand(
    @Nullable String state,
    boolean full,
    boolean deletionsMeant,
    @Nullable String from,
    @Nullable String until) {

  /** Whatever is new since the state. */
  public static Errand since(@Nullable String state) {
    return new Errand(state, false, false, null, null);
  }

  /** Everything again. */
  public static Errand everything(@Nullable String state) {
    return new Errand(state, true, false, null, null);
  }

  /** Whether only a certain time is wanted: such a run leaves the source's state alone. */
  public boolean hasDates() {
    return from != null || until != null;
  }

  /** Whether it does not go on with what an earlier run left. */
  public boolean isOfItsOwn() {
    return full || hasDates();
  }
}
