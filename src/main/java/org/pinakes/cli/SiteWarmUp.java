package org.pinakes.cli;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.DoubleSupplier;
import org.pinakes.cite.FirstCitation;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What a site that has just started does for its first readers, once, when the machine has nothing
 * else to do, and after a minute in any case: citing needs classes that nothing else loads.
 */
final class SiteWarmUp implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(SiteWarmUp.class);

  /** Between two looks; the load is that of the time between them. */
  private static final Duration PAUSE = Duration.ofSeconds(5);

  /** Share of all processors in use below which a machine is at rest. */
  private static final double AT_REST = 0.5;

  /** Looks for a moment of rest: a minute. */
  private static final int LOOKS = 12;

  private final DoubleSupplier load;
  private final Runnable work;
  private final ScheduledExecutorService thread =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("warm-up").priority(Thread.MIN_PRIORITY).factory());
  private int looks;

  /**
   * @param load share of all processors in use since it was last asked; negative when not known
   * @param work what is done once
   */
  SiteWarmUp(DoubleSupplier load, Runnable work) {
    this.load = load;
    this.work = work;
  }

  /** That of a site. */
  static SiteWarmUp ofMachine() {
    DoubleSupplier load =
        ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class)::getCpuLoad;
    return new SiteWarmUp(load, FirstCitation::make);
  }

  void start() {
    var _ = load.getAsDouble();
    thread.scheduleWithFixedDelay(
        this::look, PAUSE.toSeconds(), PAUSE.toSeconds(), TimeUnit.SECONDS);
  }

  /** Does it when the machine is at rest, or has not been for too long; the thread ends then. */
  void look() {
    double now = load.getAsDouble();
    looks++;
    if ((now >= 0 && now < AT_REST) || looks >= LOOKS) {
      thread.shutdown();
      LOG.debug("Getting ready to cite, at a load of {}", now);
      prepare();
    }
  }

  private void prepare() {
    try {
      work.run();
    } catch (RuntimeException | Error failed) {
      LOG.warn(
          "The first citation could not be made ahead; readers who cite may see the same", failed);
    }
  }

  /** Whether it is done. */
  boolean isOver() {
    return thread.isShutdown();
  }

  @Override
  public void close() {
    thread.shutdownNow();
  }
}
