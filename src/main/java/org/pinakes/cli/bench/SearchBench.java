package org.pinakes.cli.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.pinakes.index.lucene.BareTop;
import org.pinakes.problem.BadRequestException;
import org.pinakes.search.SearchService;
import org.pinakes.search.SearchState;

/**
 * How long searches take as the site makes them: 20 results, hits marked, all facets, and what
 * comes near where few are found. One client, one search after another; each search right before or
 * after the same words' bare top 20 of Lucene, so that both meet the same moods of the machine.
 */
public final class SearchBench {
  private static final double NANOS = 1e6;
  private static final int SLOWEST = 5;

  private final SearchService service;
  private final BareTop bare;

  /**
   * @param folder the index of both
   * @param service searches it
   */
  public SearchBench(Path folder, SearchService service) {
    this.service = service;
    bare = new BareTop(folder);
  }

  /** A search and its times in nanoseconds. */
  private record Timed(SearchState state, long total, long ours, long bare) {
    String told() {
      return String.format(
          Locale.ROOT, "  %.1f ms, %d results: %s", ours / NANOS, total, state.queryString());
    }
  }

  /** Searches each once, so that the machine knows its work. */
  public void warm(List<SearchState> searches) {
    searches.forEach(this::time);
  }

  /** Searches each once, and tells how long it took. */
  public List<String> report(List<SearchState> searches) {
    if (searches.isEmpty()) {
      throw new BadRequestException("There are no searches to measure.");
    }
    return lines(searches.stream().map(this::time).toList());
  }

  private Timed time(SearchState state) {
    long start = System.nanoTime();
    long total = service.search(state).total();
    long middle = System.nanoTime();
    bare.top(state.query());
    return new Timed(state, total, middle - start, System.nanoTime() - middle);
  }

  private static List<String> lines(List<Timed> timed) {
    long[] ours = timed.stream().mapToLong(Timed::ours).sorted().toArray();
    long[] bare = timed.stream().mapToLong(Timed::bare).sorted().toArray();
    List<String> lines = new ArrayList<>();
    double mean = timed.stream().mapToLong(Timed::total).average().orElse(0);
    lines.add(
        String.format(Locale.ROOT, "%d searches, %.0f results on average", timed.size(), mean));
    lines.add("               p50     p95     p99 ms   a second");
    lines.add(line("as the site", ours));
    lines.add(line("bare top 20", bare));
    lines.add(
        String.format(
            Locale.ROOT,
            "median over bare: %.1f",
            (double) ours[ours.length / 2] / Math.max(1, bare[bare.length / 2])));
    lines.add("slowest:");
    Consumer<Timed> tell = each -> lines.add(each.told());
    timed.stream()
        .sorted(Comparator.comparingLong(Timed::ours).reversed())
        .limit(SLOWEST)
        .forEach(tell);
    return lines;
  }

  private static String line(String name, long[] sorted) {
    return String.format(
        Locale.ROOT,
        "%-12s  %5.1f   %5.1f   %5.1f      %5.0f",
        name,
        at(sorted, 0.50),
        at(sorted, 0.95),
        at(sorted, 0.99),
        sorted.length / (Arrays.stream(sorted).sum() / 1e9));
  }

  private static double at(long[] sorted, double share) {
    return sorted[(int) (share * (sorted.length - 1))] / NANOS;
  }
}
