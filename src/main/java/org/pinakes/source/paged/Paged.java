package org.pinakes.source.paged;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pinakes.source.Errand;
import org.pinakes.source.SourceStream;

/**
 * A source that gives pages.
 *
 * @param <C> where a run is: a record that can be written as JSON
 */
public interface Paged<C extends Paged.Course> {

  /** Where a run is between two pages. */
  interface Course {
    /** The time at its beginning, by which the next run asks for what is new. */
    String started();
  }

  /**
   * A page that has come.
   *
   * @param streams its records, or complaints about them
   * @param after where the run is behind it; null when that was the last one
   * @param records in it
   * @param expected records in all, or -1
   * @param close lets go of the page
   */
  record Page<C>(
      List<SourceStream> streams, @Nullable C after, long records, long expected, Runnable close) {

    /** A page without records, from which the run goes on. */
    public static <C> Page<C> empty(@Nullable C after, long expected) {
      return new Page<>(List.of(), after, 0, expected, () -> {});
    }
  }

  /** Tells requests apart: what was begun for another one cannot be gone on with. */
  String signature();

  /** How a course is read from JSON. */
  Class<C> courseType();

  /**
   * Begins a run.
   *
   * @param complete beginning of the last complete run as its course said, or null to bring
   *     everything
   */
  C begin(@Nullable String complete, Errand errand);

  /** A course that another process began, as it can be gone on with. */
  default C resumed(C course) {
    return course;
  }

  /**
   * Fetches the next page.
   *
   * @throws org.pinakes.problem.SourceUnreachableException when it cannot be had
   */
  Page<C> next(C course);
}
