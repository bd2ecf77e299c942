package org.pinakes.cli.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.pinakes.search.SearchState;

/** How many result pages a site gives to several clients at once: whole pages, compressed. */
public final class PagesBench {
  private static final double NANOS = 1e6;
  private static final int GOOD = 200;

  private final String site;
  private final int clients;

  /**
   * @param site address of its start page
   * @param clients how many ask at the same time
   */
  public PagesBench(String site, int clients) {
    this.site = site;
    this.clients = clients;
  }

  /** Asks for each search's page twice over, and tells of the second time. */
  public List<String> report(List<SearchState> searches) throws Exception {
    ask(searches);
    return ask(searches);
  }

  private List<String> ask(List<SearchState> searches) throws Exception {
    AtomicInteger next = new AtomicInteger();
    AtomicInteger errors = new AtomicInteger();
    AtomicLong bytes = new AtomicLong();
    long[] nanos = new long[searches.size()];
    long start = System.nanoTime();
    try (ExecutorService threads = Executors.newFixedThreadPool(clients);
        HttpClient client = HttpClient.newHttpClient()) {
      List<Future<?>> all = new ArrayList<>();
      for (int i = 0; i < clients; i++) {
        all.add(
            threads.submit(() -> {
              for (int at = next.getAndIncrement();
                  at < nanos.length;
                  at = next.getAndIncrement()) {
                nanos[at] = page(client, searches.get(at), errors, bytes);
              }
              return null;
            }));
      }
      for (Future<?> one : all) {
        one.get();
      }
    }
    double seconds = (System.nanoTime() - start) / 1e9;
    return told(nanos, seconds, errors.get(), bytes.get());
  }

  private long page(HttpClient client, SearchState state, AtomicInteger errors, AtomicLong bytes)
      throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(site + "search?" + state.queryString()))
            .header("Accept-Encoding", "gzip")
            .build();
    long start = System.nanoTime();
    HttpResponse<byte[]> response = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
    long took = System.nanoTime() - start;
    bytes.addAndGet(response.body().length);
    if (response.statusCode() != GOOD) {
      errors.incrementAndGet();
    }
    return took;
  }

  private List<String> told(long[] nanos, double seconds, int errors, long bytes) {
    Arrays.sort(nanos);
    return List.of(
        String.format(
            Locale.ROOT,
            "%d pages to %d clients: %.0f a second, %d errors, %.1f kB a page",
            nanos.length,
            clients,
            nanos.length / seconds,
            errors,
            bytes / 1e3 / nanos.length),
        String.format(
            Locale.ROOT,
            "p50 %.1f, p95 %.1f, p99 %.1f ms",
            nanos[nanos.length / 2] / NANOS,
            nanos[(int) (0.95 * (nanos.length - 1))] / NANOS,
            nanos[(int) (0.99 * (nanos.length - 1))] / NANOS));
  }
}
