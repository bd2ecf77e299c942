package org.pinakes.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What else the catalogue has of a record's work, and around it.
 *
 * @param versions other versions of the work
 * @param allVersions the search that finds all of them, or null when there is no other
 * @param cited the first of the works that it cites
 * @param furtherCited the rest of them
 * @param citedCount how many those are, in words
 * @param citing the search that finds the records which cite it, or null when none does
 * @param map where on the earth it belongs, or null when nobody says
 * @param family what it is part of, and its parts
 */
public record AroundView(
    List<Entry> versions,
    @Nullable Anchor allVersions,
    List<Entry> cited,
    List<Entry> furtherCited,
    String citedCount,
    @Nullable Anchor citing,
    @Nullable MapView map,
    PartsView family) {

  /** Copies the lists. */
  public AroundView {
    versions = List.copyOf(versions);
    cited = List.copyOf(cited);
    furtherCited = List.copyOf(furtherCited);
  }

  /** Whether anything is said of citations. */
  public boolean hasCitations() {
    return !cited.isEmpty() || citing != null;
  }

  /**
   * A record in a short list.
   *
   * @param title what leads to it
   * @param href where it leads
   * @param language code for the title's {@code lang}, null when it is not known
   * @param facts what tells it from the others, in one line; may be empty
   */
  public record Entry(String title, String href, @Nullable String language, String facts) {}
}
