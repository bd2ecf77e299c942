package org.pinakes.search;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.pinakes.index.IndexDocument;

/**
 * What has come into the catalogue within a span of time.
 *
 * @param newest the newest records, the last first
 * @param count how many there are, at most {@link #COUNTED}
 * @param more whether there are more than were counted
 */
public record Arrivals(List<IndexDocument> newest, int count, boolean more) {
  /** Records that are counted; what comes behind is «more». */
  public static final int COUNTED = 1000;

  /** Records that came after the span and are passed over; behind so many it is too early. */
  private static final int PASSED = 10_000;

  /** Copies the list. */
  public Arrivals {
    newest = List.copyOf(newest);
  }

  /** A span of time: after the one moment, and not after the other. */
  public record Span(Instant after, Instant until) {}

  /**
   * What has come of a search.
   *
   * @param records all of them, the last that came first
   * @param shown at most so many records are given
   * @return empty when so many records have come since that those of the span are not reached
   */
  public static Optional<Arrivals> within(Span span, Iterator<IndexDocument> records, int shown) {
    List<IndexDocument> newest = new ArrayList<>();
    int count = 0;
    int passed = 0;
    while (records.hasNext()) {
      IndexDocument document = records.next();
      Instant came = came(document);
      if (!came.isAfter(span.after())) {
        break;
      } else if (came.isAfter(span.until())) {
        if (++passed > PASSED) {
          return Optional.empty();
        }
      } else if (count == COUNTED) {
        return Optional.of(new Arrivals(newest, count, true));
      } else if (++count <= shown) {
        newest.add(document);
      }
    }
    return Optional.of(new Arrivals(newest, count, false));
  }

  /** When a record came; long ago when nobody knows. */
  public static Instant came(IndexDocument document) {
    try {
      return Instant.parse(document.first("first_indexed"));
    } catch (DateTimeParseException unknown) {
      return Instant.EPOCH;
    }
  }
}
