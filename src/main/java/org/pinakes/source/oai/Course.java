package org.pinakes.source.oai;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A harvest that has begun and is not complete.
 *
 * @param started the server's time at its beginning
 * @param full whether it is of everything
 * @param counting whether it is counted what comes, to know at the end what is gone
 * @param granularity of the repository
 * @param earliest datestamp that the repository has, as written
 * @param windows still to be harvested; the first is under way
 * @param token how the first goes on, or null to begin it
 * @param seen records that came of the first window
 * @param listSize records of the first window as the server says, or -1
 * @param first datestamp of the first record of the window, or empty
 * @param last newest datestamp of the window, or empty
 * @param ascending whether datestamps of the window never went back
 * @param deaths how often a token of the window died without anything having been gained
 * @param repeated whether the window is harvested once more, because its list moved
 * @param doubt what to do when it turns out that the list was not in order, or null
 */
record Course(
    String started,
    boolean full,
    boolean counting,
    Granularity granularity,
    String earliest,
    List<Window> windows,
    @Nullable String token,
    long seen,
    long listSize,
    String first,
    String last,
    boolean ascending,
    int deaths,
    boolean repeated,
    @Nullable Doubt doubt) {

  /**
   * A list is taken up again by its dates, which is right only when it is in their order. That
   * shows by the number of records left.
   *
   * @param whole the window to harvest again from its beginning when it was not
   * @param least records that must be left
   */
  record Doubt(Window whole, long least) {}

  Course {
    windows = List.copyOf(windows);
  }

  static Course of(
      String started,
      boolean full,
      boolean counting,
      Granularity granularity,
      String earliest,
      List<Window> windows) {
    return new Course(
        started,
        full,
        counting,
        granularity,
        earliest,
        windows,
        null,
        0,
        -1,
        "",
        "",
        true,
        0,
        false,
        null);
  }

  Window window() {
    return windows.getFirst();
  }

  /** Begins a window: the one under way is replaced by these. */
  Course with(List<Window> instead, int deathsSoFar, @Nullable Doubt doubted) {
    List<Window> all = new ArrayList<>(instead);
    all.addAll(windows.subList(1, windows.size()));
    return new Course(
        started,
        full,
        counting,
        granularity,
        earliest,
        all,
        null,
        0,
        -1,
        "",
        "",
        true,
        deathsSoFar,
        false,
        doubted);
  }

  /** The same window from its beginning. */
  Course again() {
    Course again = with(List.of(window()), 0, null);
    return new Course(
        started,
        full,
        counting,
        granularity,
        earliest,
        again.windows,
        null,
        0,
        -1,
        "",
        "",
        true,
        0,
        true,
        null);
  }

  /** Goes on behind a page. */
  Course after(@Nullable String next, long records, long size, Stamps stamps) {
    return new Course(
        started,
        full,
        counting,
        granularity,
        earliest,
        windows,
        next,
        seen + records,
        size >= 0 ? size : listSize,
        first.isEmpty() ? stamps.first() : first,
        stamps.last().compareTo(last) > 0 ? stamps.last() : last,
        ascending && stamps.ascending() && stamps.first().compareTo(last) >= 0,
        deaths,
        repeated,
        null);
  }

  /** Whether its dates show that the list is in their order. */
  boolean inOrder() {
    return ascending && !first.isEmpty() && first.compareTo(last) < 0;
  }

  /**
   * Datestamps of a page, written alike.
   *
   * @param first of the first record; for a page without any the last one before it
   * @param last newest
   * @param ascending whether they never go back
   */
  record Stamps(String first, String last, boolean ascending) {
    static Stamps of(List<String> written, Granularity granularity, String before) {
      String first = before;
      String last = before;
      boolean ascending = true;
      boolean any = false;
      for (String one : written) {
        String stamp = Granularity.time(one).map(granularity::text).orElse(last);
        first = any ? first : stamp;
        ascending &= !any || stamp.compareTo(last) >= 0;
        last = !any || stamp.compareTo(last) > 0 ? stamp : last;
        any = true;
      }
      return new Stamps(first, last, ascending);
    }
  }
}
