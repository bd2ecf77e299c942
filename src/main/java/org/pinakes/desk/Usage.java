package org.pinakes.desk;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * How the catalogue was used in some days, without persons.
 *
 * @param first day
 * @param last day
 * @param sums all of them together; what is missing is 0
 * @param perDay searches by day; days without any are left out
 * @param searches commonest searches
 * @param nothing commonest searches that found nothing
 * @param slow slowest searches
 * @param records records whose pages were opened most
 */
public record Usage(
    LocalDate first,
    LocalDate last,
    Map<Sum, Long> sums,
    Map<LocalDate, Long> perDay,
    List<Asked> searches,
    List<Asked> nothing,
    List<Asked> slow,
    List<Viewed> records) {

  /** Copies what could change. */
  public Usage {
    sums = Map.copyOf(sums);
    perDay = Map.copyOf(perDay);
    searches = List.copyOf(searches);
    nothing = List.copyOf(nothing);
    slow = List.copyOf(slow);
    records = List.copyOf(records);
  }

  /** One of the sums. */
  public long sum(Sum sum) {
    return sums.getOrDefault(sum, 0L);
  }
}
