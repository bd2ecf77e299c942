package org.pinakes.harvest;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import org.pinakes.store.RunReport;

/** Counts what harvests do, since the start of the process. Thread-safe. */
final class HarvestMeters implements MeterBinder {
  private final Map<String, Counts> counts = new ConcurrentHashMap<>();
  private final Predicate<String> running;

  /** Counts of one source. */
  private static final class Counts {
    final AtomicLong complete = new AtomicLong();
    final AtomicLong stopped = new AtomicLong();
    final AtomicLong failed = new AtomicLong();
    final AtomicLong records = new AtomicLong();
    final AtomicLong rejected = new AtomicLong();
    final AtomicLong lastComplete = new AtomicLong();
  }

  HarvestMeters(Set<String> sources, Predicate<String> running) {
    sources.forEach(source -> counts.put(source, new Counts()));
    this.running = running;
  }

  void ended(String source, HarvestReport report) {
    Counts of = of(source);
    RunReport run = report.ingest().run();
    if (report.failed()) {
      of.failed.incrementAndGet();
    } else if (report.stopped() != null) {
      of.stopped.incrementAndGet();
    } else {
      of.complete.incrementAndGet();
      of.lastComplete.set(run.finished() == null ? 0 : run.finished().getEpochSecond());
    }
  }

  void failed(String source) {
    of(source).failed.incrementAndGet();
  }

  void read(String source, Progress now, Progress before) {
    Counts of = of(source);
    of.records.addAndGet(Math.max(0, now.read() - before.read()));
    of.rejected.addAndGet(Math.max(0, now.rejected() - before.rejected()));
  }

  private Counts of(String source) {
    return counts.computeIfAbsent(source, unknown -> new Counts());
  }

  @Override
  public void bindTo(MeterRegistry registry) {
    counts.forEach((source, of) -> {
      runs(registry, source, "complete", of.complete);
      runs(registry, source, "stopped", of.stopped);
      runs(registry, source, "failed", of.failed);
      counter(registry, source, "records", "Records received", of.records);
      counter(registry, source, "rejected", "Records refused", of.rejected);
      gauge(
          registry, source, "running", "Whether it runs here", any -> running.test(source) ? 1 : 0);
      gauge(
          registry,
          source,
          "last.complete",
          "When a run was last complete, in seconds since 1970",
          any -> of.lastComplete.get());
    });
  }

  private static void runs(
      MeterRegistry registry, String source, String outcome, AtomicLong value) {
    FunctionCounter.builder("pinakes.harvest.runs", value, AtomicLong::get)
        .description("Runs by how they ended")
        .tag("source", source)
        .tag("outcome", outcome)
        .register(registry);
  }

  private static void counter(
      MeterRegistry registry, String source, String name, String what, AtomicLong value) {
    FunctionCounter.builder("pinakes.harvest." + name, value, AtomicLong::get)
        .description(what)
        .tag("source", source)
        .register(registry);
  }

  private void gauge(
      MeterRegistry registry,
      String source,
      String name,
      String what,
      ToDoubleFunction<HarvestMeters> value) {
    Gauge.builder("pinakes.harvest." + name, this, value)
        .description(what)
        .tag("source", source)
        .register(registry);
  }
}
