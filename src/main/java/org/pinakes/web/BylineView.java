package org.pinakes.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who made a work, and where they did it.
 *
 * @param first makers seen at once
 * @param further makers that are unfolded
 * @param furtherCount how many those are and are left out, in words; empty when there are none
 * @param unshown how many are left out altogether, in words; empty when none is
 * @param places their affiliations, numbered from 1
 */
public record BylineView(
    List<Maker> first,
    List<Maker> further,
    String furtherCount,
    String unshown,
    List<String> places) {

  /** Copies the lists. */
  public BylineView {
    first = List.copyOf(first);
    further = List.copyOf(further);
    places = List.copyOf(places);
  }

  /**
   * One of them.
   *
   * @param name as headed
   * @param href the author's page
   * @param role what they did, in words; empty for authors
   * @param orcid address of the ORCID record; null without one
   * @param places numbers of affiliations
   */
  public record Maker(
      String name, String href, String role, @Nullable String orcid, List<Integer> places) {
    /** Copies the list. */
    public Maker {
      places = List.copyOf(places);
    }
  }
}
