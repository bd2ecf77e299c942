package org.pinakes.cli.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.pinakes.index.CatalogIndex;
import org.pinakes.index.IndexRequest;
import org.pinakes.index.IndexRequest.Sort;
import org.pinakes.problem.BadRequestException;
import org.pinakes.query.Query;
import org.pinakes.search.Ranking;

/**
 * How long searches take: 20 hits with highlights and the facets of the results page, one after
 * another.
 *
 * @param queries how many
 * @param meanResults results of a query on average
 * @param p50 milliseconds that half of the queries need at most
 * @param p95 milliseconds that 95 of 100 need at most
 * @param p99 milliseconds that 99 of 100 need at most
 * @param cpu50 milliseconds of processor time that half of the queries need at most: steadier on a
 *     machine that others use
 * @param cpu95 milliseconds of processor time that 95 of 100 need at most
 * @param slowest the slowest queries
 */
public record Latency(
    int queries,
    double meanResults,
    double p50,
    double p95,
    double p99,
    double cpu50,
    double cpu95,
    List<String> slowest) {
  private static final double NANOS = 1e6;
  private static final int PAGE = 20;
  private static final int SHOWN = 5;
  private static final Ranking RANKING = Ranking.catalogue();
  private static final List<IndexRequest.Facet> FACETS =
      List.of(
          new IndexRequest.Facet("format", 12),
          new IndexRequest.Facet("language", 12),
          new IndexRequest.Facet("publishDate", 20),
          new IndexRequest.Facet("author_facet", 12),
          new IndexRequest.Facet("topic_facet", 15),
          new IndexRequest.Facet("collection", 10),
          new IndexRequest.Facet("institution", 10));

  /** Copies the list. */
  public Latency {
    slowest = List.copyOf(slowest);
  }

  /** A query and its time. */
  private record Timed(String query, long total, long nanos, long cpuNanos) {
    double millis() {
      return nanos / NANOS;
    }

    String told() {
      return String.format(Locale.ROOT, "%.1f ms, %d results: %s", millis(), total, query);
    }
  }

  /** Runs each query once and notes its time. */
  static Latency of(CatalogIndex index, List<String> queries) {
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    if (queries.isEmpty()) {
      throw new BadRequestException("There are no queries to measure; name a file with --queries.");
    }
    Timed[] timed = new Timed[queries.size()];
    for (int i = 0; i < timed.length; i++) {
      IndexRequest request = request(queries.get(i));
      long start = System.nanoTime();
      long cpuStart = threads.getCurrentThreadCpuTime();
      long total = index.search(request).total();
      long cpu = threads.getCurrentThreadCpuTime() - cpuStart;
      timed[i] = new Timed(queries.get(i), total, System.nanoTime() - start, cpu);
    }
    Arrays.sort(timed, (one, other) -> Long.compare(one.nanos(), other.nanos()));
    long[] cpu = Arrays.stream(timed).mapToLong(Timed::cpuNanos).sorted().toArray();
    List<String> slowest =
        Arrays.stream(timed).skip(Math.max(0, timed.length - SHOWN)).map(Timed::told).toList();
    return new Latency(
        timed.length,
        Arrays.stream(timed).mapToLong(Timed::total).average().orElse(0),
        percentile(timed, 0.50),
        percentile(timed, 0.95),
        percentile(timed, 0.99),
        cpu[(int) (0.50 * (cpu.length - 1))] / NANOS,
        cpu[(int) (0.95 * (cpu.length - 1))] / NANOS,
        slowest);
  }

  private static IndexRequest request(String query) {
    return new IndexRequest(
        new Query.Words("all", query),
        RANKING.scopes(),
        List.of(),
        FACETS,
        Sort.relevance(),
        0,
        PAGE,
        List.of("title", "author", "description"));
  }

  private static double percentile(Timed[] sorted, double share) {
    return sorted[(int) (share * (sorted.length - 1))].millis();
  }
}
