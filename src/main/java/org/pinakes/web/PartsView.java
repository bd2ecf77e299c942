package org.pinakes.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a record is part of, and its parts.
 *
 * @param wholes what it is part of
 * @param count how many parts it has, in words; empty for none
 * @param parts the first of them
 * @param all where all of them are; null when these are all
 */
public record PartsView(
    List<Whole> wholes, String count, List<AroundView.Entry> parts, @Nullable Anchor all) {

  /** Copies the lists. */
  public PartsView {
    wholes = List.copyOf(wholes);
    parts = List.copyOf(parts);
  }

  /** Whether it has any. */
  public boolean hasParts() {
    return !parts.isEmpty();
  }

  /**
   * A whole, and where the record stands in it.
   *
   * @param entry the whole
   * @param parts where all of its parts are
   * @param before the part in front of the record, or null
   * @param after the part behind it, or null
   */
  public record Whole(
      AroundView.Entry entry,
      String parts,
      AroundView.@Nullable Entry before,
      AroundView.@Nullable Entry after) {}
}
