package org.pinakes.web;

import io.javalin.http.Context;
import io.javalin.router.Endpoint;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Duration;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.pinakes.index.CatalogIndex;

/** How the site is doing, for those who run it: {@code /health} and {@code /metrics}. */
final class Monitor implements AutoCloseable {
  private static final Duration[] BUCKETS = {
    Duration.ofMillis(2),
    Duration.ofMillis(5),
    Duration.ofMillis(10),
    Duration.ofMillis(30),
    Duration.ofMillis(100),
    Duration.ofMillis(300),
    Duration.ofSeconds(1),
    Duration.ofSeconds(3)
  };

  private final CatalogIndex index;
  private final LongSupplier storeSequence;
  private final PrometheusMeterRegistry registry =
      new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
  private final JvmGcMetrics collections = new JvmGcMetrics();

  Monitor(CatalogIndex index, LongSupplier storeSequence) {
    this.index = index;
    this.storeSequence = storeSequence;
    gauge("pinakes.index.documents", "Records in the index", index::documents);
    gauge(
        "pinakes.index.sequence",
        "Store sequence up to which the index holds all",
        index::sequence);
    gauge("pinakes.store.sequence", "Last sequence number of the store", storeSequence);
    new JvmMemoryMetrics().bindTo(registry);
    new JvmThreadMetrics().bindTo(registry);
    new ProcessorMetrics().bindTo(registry);
    new UptimeMetrics().bindTo(registry);
    collections.bindTo(registry);
  }

  void add(MeterBinder meters) {
    meters.bindTo(registry);
  }

  void health(Context context) {
    long held = index.sequence();
    long kept = storeSequence.getAsLong();
    String state =
        """
        {"status":"ok","documents":%d,"index":{"sequence":%d},"store":{"sequence":%d},"behind":%d}
        """
            .formatted(index.documents(), held, kept, Math.max(0, kept - held));
    context.header("Cache-Control", "no-store").contentType("application/json").result(state);
  }

  void metrics(Context context) {
    context.header("Cache-Control", "no-store");
    context.contentType("text/plain; version=0.0.4; charset=utf-8").result(registry.scrape());
  }

  /** Counts a request by its route, never by its address: addresses have no end. */
  void count(Context context, Duration took) {
    Timer.builder("pinakes.http.requests")
        .description("Requests by route and status")
        .tag("route", route(context.endpoints().matchedHttpEndpoint()))
        .tag("status", Integer.toString(context.statusCode()))
        .serviceLevelObjectives(BUCKETS)
        .register(registry)
        .record(took);
  }

  @Override
  public void close() {
    collections.close();
    registry.close();
  }

  private void gauge(String name, String description, LongSupplier value) {
    Gauge.builder(name, value, LongSupplier::getAsLong)
        .description(description)
        .strongReference(true)
        .register(registry);
  }

  private static String route(@Nullable Endpoint endpoint) {
    return endpoint == null ? "none" : endpoint.path;
  }
}
