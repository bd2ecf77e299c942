package org.pinakes.source.oai;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A list to harvest: one set, between two dates, both included.
 *
 * @param set its name, or empty
 * @param from as written in the request, or empty
 * @param until as written in the request, or empty
 */
record Window(String set, String from, String until) {

  Window from(String later) {
    return new Window(set, later, until);
  }

  /**
   * The two halves of its time, or empty when it is as short as can be.
   *
   * @param earliest beginning of a window without one
   * @param latest end of a window without one
   */
  Optional<List<Window>> halves(Granularity granularity, Instant earliest, Instant latest) {
    Instant start = Granularity.time(from).orElse(earliest);
    Instant end = Granularity.time(until).orElse(latest);
    Duration step = granularity.step();
    if (Duration.between(start, end).compareTo(step) < 0) {
      return Optional.empty();
    }
    Instant middle = start.plus(Duration.between(start, end).dividedBy(2));
    String first = granularity.text(middle);
    String second = granularity.text(Granularity.time(first).orElse(middle).plus(step));
    return Optional.of(List.of(new Window(set, from, first), new Window(set, second, until)));
  }
}
