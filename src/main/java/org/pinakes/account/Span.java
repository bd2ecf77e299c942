package org.pinakes.account;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How long something is shown.
 *
 * @param from the first moment; null for always
 * @param until the first moment after it; null for ever
 */
public record Span(@Nullable Instant from, @Nullable Instant until) {
  /** Always. */
  public static final Span ALWAYS = new Span(null, null);

  /** Whether a moment is in it. */
  public boolean has(Instant moment) {
    return hasBegun(moment) && !isOver(moment);
  }

  /** Whether it has begun. */
  public boolean hasBegun(Instant moment) {
    return from == null || !moment.isBefore(from);
  }

  /** Whether it has ended. */
  public boolean isOver(Instant moment) {
    return until != null && !moment.isBefore(until);
  }

  /** Whether there is a moment in it. */
  public boolean isPossible() {
    return from == null || until == null || from.isBefore(until);
  }

  /** The same that ends at a moment, if it does not end before. */
  public Span endingAt(Instant moment) {
    return isOver(moment) ? this : new Span(from, moment);
  }

  static @Nullable Long millis(@Nullable Instant moment) {
    return moment == null ? null : moment.toEpochMilli();
  }

  /** Out of two columns of a row. */
  static Span of(ResultSet row, int first) throws SQLException {
    return new Span(moment(row, first), moment(row, first + 1));
  }

  private static @Nullable Instant moment(ResultSet row, int column) throws SQLException {
    long millis = row.getLong(column);
    return row.wasNull() ? null : Instant.ofEpochMilli(millis);
  }
}
