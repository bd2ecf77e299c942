package org.pinakes.source.oai;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.pinakes.problem.SourceUnreachableException;

/**
 * How a harvest goes on whose resumption token is dead: from the newest datestamp seen where the
 * list is in their order, else again from the beginning of its window, and when that does not get
 * through, by halves of the window.
 */
final class ByDates {
  /** Deaths after which a window is divided. */
  static final int MOST_DEATHS = 2;

  private static final Instant LONG_AGO = Instant.EPOCH;

  private ByDates() {}

  /**
   * The course without the token of its window.
   *
   * @param deaths of tokens of the window without anything having been gained, this one included
   * @param base address of the repository, for messages
   */
  static Course instead(Course course, int deaths, URI base) {
    Window window = course.window();
    boolean trusted = deaths <= MOST_DEATHS && course.inOrder();
    if (trusted && !course.last().equals(window.from())) {
      long left = course.listSize() - course.seen();
      return course.with(
          List.of(window.from(course.last())), 0, new Course.Doubt(window, Math.max(0, left)));
    }
    if (deaths < MOST_DEATHS) {
      return course.with(List.of(window), deaths, null);
    }
    Instant earliest = Granularity.time(course.earliest()).orElse(LONG_AGO);
    Instant latest = Granularity.time(course.started()).orElse(earliest);
    List<Window> halves =
        window
            .halves(course.granularity(), earliest, latest)
            .orElseThrow(() ->
                new SourceUnreachableException(
                    "The resumption tokens of %s die before the records of %s are through, and no shorter time can be asked for. Tell the repository's administrators."
                        .formatted(base, window.from())));
    return course.with(halves, 0, null);
  }
}
