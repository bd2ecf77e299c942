package org.pinakes.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of results.
 *
 * @param frame what is around it
 * @param asked what the reader's browser may remember; null for nothing
 * @param heading what was looked for
 * @param count how many results there are, in words
 * @param range which of them are on the page; empty when all of them are
 * @param tools how the search was read, and ways to change it
 * @param results entries
 * @param near entries that come near what was looked for
 * @param nearHeading what they are called; empty when there are none
 * @param sorts orders to choose from
 * @param arrangements how the list is arranged, and how else it could be
 * @param hidden what the filter form carries besides its boxes
 * @param switches named filters to choose
 * @param facets filters to choose
 * @param chips filters chosen
 * @param clear address without filters
 * @param notice something to know about the page; empty when there is nothing
 * @param pages pages to go to; null when there is one only
 * @param wayOn what to try when little or nothing was found
 * @param script address of the script that remembers the search and makes filters easier
 * @param notes what readers have to do with the results
 */
public record ResultsView(
    Frame frame,
    @Nullable Asked asked,
    String heading,
    String count,
    String range,
    SearchTools tools,
    List<Result> results,
    List<Result> near,
    String nearHeading,
    List<Anchor> sorts,
    Arrangements arrangements,
    List<Hidden> hidden,
    List<FacetView.Box> switches,
    List<FacetView> facets,
    List<Chip> chips,
    String clear,
    String notice,
    @Nullable Pages pages,
    WayOn wayOn,
    String script,
    RowNotes notes) {

  /** Copies the lists. */
  public ResultsView {
    results = List.copyOf(results);
    near = List.copyOf(near);
    sorts = List.copyOf(sorts);
    hidden = List.copyOf(hidden);
    switches = List.copyOf(switches);
    facets = List.copyOf(facets);
    chips = List.copyOf(chips);
  }

  /**
   * A search in few words.
   *
   * @param words what was looked for
   * @param address the part of its address behind the question mark, without language
   */
  public record Asked(String words, String address) {}

  /**
   * A hidden field of a form.
   *
   * @param name its name
   * @param value its value
   */
  public record Hidden(String name, String value) {}

  /**
   * A filter in force.
   *
   * @param label facet
   * @param value value in the reader's words
   * @param remove what removing it is called
   * @param href the search without it
   */
  public record Chip(String label, String value, String remove, String href) {}

  /**
   * Where to go from this page.
   *
   * @param previous address of the page before, or null
   * @param next address of the page after, or null
   * @param placed whether the page after is told by a place that changes with every commit, which
   *     robots need not follow
   * @param numbers pages by number; a gap is an entry without text
   */
  public record Pages(
      @Nullable String previous, @Nullable String next, boolean placed, List<Anchor> numbers) {}
}
