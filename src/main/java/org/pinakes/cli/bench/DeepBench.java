package org.pinakes.cli.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.pinakes.search.SearchPage;
import org.pinakes.search.SearchService;
import org.pinakes.search.SearchState;
import org.pinakes.search.SortOrder;

/**
 * What a page far behind the first costs that is reached from page to page, and what it costs a
 * record there to know its place: all in turn, so that they meet the same moods of the machine, and
 * after they were asked for once. Medians.
 */
public final class DeepBench {
  private static final double NANOS = 1e6;
  private static final int TURNS = 60;
  private static final String ENGLISH = "en";
  private static final int REHEARSALS = 20;

  /** On the way there, pages are larger; the place where they end is the same. */
  private static final int STRIDE = 2_000;

  /** Everything, and words that nearly every text in English has. */
  private static final List<String> QUERIES = List.of("", "of", "the");

  private final SearchService service;

  /**
   * @param service searches a catalogue
   */
  public DeepBench(SearchService service) {
    this.service = service;
  }

  /**
   * Measures a page, of all orders.
   *
   * @param number of the page, at least 2
   */
  public List<String> report(int number) {
    List<String> lines = new ArrayList<>();
    lines.add(
        String.format(
            Locale.ROOT, "%-24s page 1   page %,d   ratio   place of a record, ms", "", number));
    for (String query : QUERIES) {
      for (SortOrder order : SortOrder.values()) {
        SearchState first = SearchState.start().withQuery(query, SearchState.ALL).withSort(order);
        String name = (query.isEmpty() ? "everything" : "“" + query + "”") + ", " + order.code();
        lines.add(
            deep(first, (number - 1L) * SearchService.PAGE_SIZE)
                .map(page -> line(name, first, page))
                .orElse(name + ": has no such page"));
      }
    }
    return lines;
  }

  /** The page that begins behind so many results. */
  private Optional<SearchState> deep(SearchState first, long results) {
    Optional<SearchState> next = Optional.of(first);
    for (long left = results; left > 0 && next.isPresent(); left -= STRIDE) {
      SearchPage page = service.search(next.get(), (int) Math.min(left, STRIDE));
      next = page.next();
    }
    return next;
  }

  private String line(String name, SearchState first, SearchState deep) {
    String record = service.search(deep).hits().getFirst().document().id();
    List<Runnable> works =
        List.of(
            () -> service.search(first),
            () -> service.search(deep),
            () -> service.place(first, record, ENGLISH));
    double[] medians = inTurns(works);
    return String.format(
        Locale.ROOT,
        "%-24s %6.1f  %10.1f   %5.2f   %10.1f",
        name,
        medians[0],
        medians[1],
        medians[1] / medians[0],
        medians[2]);
  }

  /** The median of each in milliseconds. */
  private static double[] inTurns(List<Runnable> works) {
    long[][] nanos = new long[works.size()][TURNS];
    for (int turn = -REHEARSALS; turn < TURNS; turn++) {
      for (int work = 0; work < nanos.length; work++) {
        long start = System.nanoTime();
        works.get(work).run();
        nanos[work][Math.max(0, turn)] = System.nanoTime() - start;
      }
    }
    return Arrays.stream(nanos).mapToDouble(DeepBench::median).toArray();
  }

  private static double median(long[] nanos) {
    Arrays.sort(nanos);
    return nanos[nanos.length / 2] / NANOS;
  }
}
