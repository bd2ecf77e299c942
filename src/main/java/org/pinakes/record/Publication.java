package org.pinakes.record;

import java.util.List;

/**
 * Who published, where, and when.
 *
 * @param publishers names in order
 * @param places places of publication in order
 * @param statement date as the source wrote it ({@code c1998-}), or empty
 * @param dates what could be understood, in the order of the source
 */
public record Publication(
    List<String> publishers, List<String> places, String statement, List<RecordDate> dates) {

  /** Copies the lists. */
  public Publication {
    publishers = List.copyOf(publishers);
    places = List.copyOf(places);
    dates = List.copyOf(dates);
  }

  /** Nothing said. */
  public static Publication unsaid() {
    return new Publication(List.of(), List.of(), "", List.of());
  }
}
