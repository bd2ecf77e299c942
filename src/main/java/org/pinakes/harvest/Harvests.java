package org.pinakes.harvest;

import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.pinakes.problem.BadRequestException;
import org.pinakes.problem.PinakesException;
import org.pinakes.store.RecordStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * All sources of a running site: runs each when it is due, and when somebody asks; says how they
 * are doing. Thread-safe. A few run at once; each waits for its turn to write.
 */
public final class Harvests implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Harvests.class);
  private static final int AT_ONCE = 3;
  private static final Duration LOOK = Duration.ofSeconds(10);
  private static final Duration GRACE = Duration.ofSeconds(3);

  private final Map<String, SourceDeclaration> sources = new LinkedHashMap<>();
  private final Harvester harvester;
  private final RecordStore store;
  private final InstantSource clock;
  private final ExecutorService runners;
  private final SourceStates states;
  private final HarvestMeters meters;
  private final Alarm alarm;
  private final Map<String, Progress> running = new ConcurrentHashMap<>();
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition woken = lock.newCondition();
  private final Thread thread =
      Thread.ofPlatform().daemon().name("schedules").unstarted(this::watch);
  private volatile boolean stopped;

  /**
   * Prepares; nothing runs before {@link #start}.
   *
   * @param zone in which times of day are meant
   * @param alarm called when a source begins to fail
   */
  public Harvests(
      List<SourceDeclaration> sources,
      Harvester harvester,
      RecordStore store,
      InstantSource clock,
      ZoneId zone,
      Alarm alarm) {
    this(
        sources,
        harvester,
        store,
        clock,
        zone,
        alarm,
        Executors.newFixedThreadPool(
            AT_ONCE, Thread.ofPlatform().daemon().name("harvest-", 1).factory()));
  }

  Harvests(
      List<SourceDeclaration> sources,
      Harvester harvester,
      RecordStore store,
      InstantSource clock,
      ZoneId zone,
      Alarm alarm,
      ExecutorService runners) {
    this.alarm = alarm;
    sources.forEach(source -> this.sources.put(source.name(), source));
    this.harvester = harvester;
    this.store = store;
    this.clock = clock;
    this.runners = runners;
    this.states = new SourceStates(store, clock, zone, running::get);
    this.meters = new HarvestMeters(this.sources.keySet(), running::containsKey);
  }

  /** Looks now and then which source is due, on a thread of its own until {@link #close}. */
  public void start() {
    thread.start();
  }

  /** How all sources are doing, in the order of the settings. */
  public List<SourceState> states() {
    return sources.values().stream().map(states::of).toList();
  }

  /**
   * How one source is doing.
   *
   * @throws BadRequestException when there is none of that name
   */
  public SourceState state(String name) {
    return states.of(source(name));
  }

  /**
   * Runs a source soon, if it does not run already.
   *
   * @throws BadRequestException when there is none of that name, or it is paused
   */
  public void run(String name) {
    SourceDeclaration source = source(name);
    if (store.paused(name)) {
      throw new BadRequestException("The source " + name + " is paused; resume it first.");
    }
    submit(source, new Order(false, false, null, null, 0, true));
  }

  /** Leaves a source alone from now on; a run of it ends with the page it is at. */
  public void pause(String name) {
    store.pause(source(name).name(), true);
  }

  /** Ends a pause. */
  public void resume(String name) {
    store.pause(source(name).name(), false);
    wake();
  }

  /** Counts of runs, records and errors, for the site's metrics. */
  public MeterBinder meters() {
    return meters;
  }

  private SourceDeclaration source(String name) {
    SourceDeclaration source = sources.get(name);
    if (source == null) {
      throw new BadRequestException("There is no source " + name + " in the settings.");
    }
    return source;
  }

  private void watch() {
    while (!stopped) {
      try {
        startWhatIsDue();
      } catch (PinakesException e) {
        LOG.warn("It cannot be seen at the moment which source is due: {}", e.getMessage(), e);
      }
      pause(LOOK);
    }
  }

  /** Starts every source that is due. */
  void startWhatIsDue() {
    for (SourceDeclaration source : sources.values()) {
      if (!running.containsKey(source.name()) && isDue(states.of(source))) {
        submit(source, Order.whatIsNew());
      }
    }
  }

  private boolean isDue(SourceState state) {
    boolean free =
        state.condition() != SourceState.Condition.RUNNING
            && state.condition() != SourceState.Condition.PAUSED;
    return free && state.nextRun() != null && !state.nextRun().isAfter(clock.instant());
  }

  private void submit(SourceDeclaration source, Order order) {
    if (running.putIfAbsent(source.name(), new Progress(0, 0, -1)) == null) {
      runners.execute(() -> run(source, order));
    }
  }

  private void run(SourceDeclaration source, Order order) {
    String name = source.name();
    try {
      HarvestReport report =
          harvester.run(
              source,
              order,
              () -> !stopped && !store.paused(name),
              progress -> reached(name, progress));
      meters.ended(name, report);
      PinakesException failure = report.ingest().failure();
      if (failure != null) {
        callOnce(source, String.valueOf(failure.getMessage()));
      }
    } catch (PinakesException e) {
      meters.failed(name);
      LOG.error("The harvest of {} could not be done: {}", name, e.getMessage(), e);
      callOnce(source, String.valueOf(e.getMessage()));
    } catch (RuntimeException | Error defect) {
      meters.failed(name);
      LOG.error("Defect while harvesting {}", name, defect);
      throw defect;
    } finally {
      running.remove(name);
    }
  }

  /**
   * The first failure in a row is news, the others are not; the run that goes on is not counted.
   */
  private void callOnce(SourceDeclaration source, String message) {
    if (states.of(source).failures() == 0) {
      alarm.failed(source.name(), message);
    }
  }

  private void reached(String name, Progress progress) {
    Progress before = running.put(name, progress);
    meters.read(name, progress, before == null ? new Progress(0, 0, -1) : before);
  }

  private void pause(Duration time) {
    lock.lock();
    try {
      long left = stopped ? 0 : woken.awaitNanos(time.toNanos());
      LOG.trace("Looking again, {} ns early", left);
    } catch (InterruptedException e) {
      stopped = true;
    } finally {
      lock.unlock();
    }
  }

  private void wake() {
    lock.lock();
    try {
      woken.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /** Ends what runs, if it may be with the page it is at, else where it is: nothing is lost. */
  @Override
  public void close() {
    stopped = true;
    wake();
    runners.shutdown();
    try {
      if (!runners.awaitTermination(GRACE.toMillis(), TimeUnit.MILLISECONDS)) {
        runners.shutdownNow();
        boolean ended = runners.awaitTermination(GRACE.toMillis(), TimeUnit.MILLISECONDS);
        LOG.info("Harvests were cut short{}", ended ? "" : "; some still write");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
