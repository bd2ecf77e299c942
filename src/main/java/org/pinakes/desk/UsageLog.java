package org.pinakes.desk;

import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.pinakes.problem.PinakesException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Counts how the catalogue is used, without persons: who asks puts one small thing into a bounded
 * queue and goes on; a full queue drops it and counts that. One thread counts in memory and adds to
 * the book about once a minute and at the end. Thread-safe.
 */
public final class UsageLog implements AutoCloseable {
  /** A search is slow that takes at least so long. */
  public static final Duration SLOW = Duration.ofMillis(500);

  private static final Logger LOG = LoggerFactory.getLogger(UsageLog.class);
  private static final int WAITING = 4_096;
  private static final int MOST_DAYS = 7;
  private static final Duration PAUSE = Duration.ofMinutes(1);
  private static final Duration TURN = Duration.ofSeconds(1);
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final UsageBook book;
  private final int days;
  private final InstantSource clock;
  private final ZoneId zone;
  private final BlockingQueue<Event> queue = new ArrayBlockingQueue<>(WAITING);
  private final LongAdder dropped = new LongAdder();
  private final ReentrantLock counting = new ReentrantLock();
  private final Thread thread = Thread.ofPlatform().daemon().name("usage").unstarted(this::run);
  private volatile boolean stopped;
  private @Nullable UsageCounts counts;

  /** Days that are over and not written yet, the first first. */
  private final Deque<UsageCounts> over = new ArrayDeque<>();

  /**
   * @param days how many days are kept, today included
   * @param zone in which days are counted
   */
  public UsageLog(UsageBook book, int days, InstantSource clock, ZoneId zone) {
    this.book = book;
    this.days = days;
    this.clock = clock;
    this.zone = zone;
  }

  private sealed interface Event {
    record Search(String query, boolean narrowed, boolean found, long millis) implements Event {}

    record View(String record) implements Event {}

    /** Wakes the thread, so that it sees that it is to end. */
    record End() implements Event {}
  }

  /** Begins to count by itself; without it, {@link #figures} and {@link #close} do. */
  public void start() {
    thread.start();
  }

  /**
   * Somebody has searched.
   *
   * @param query what was typed
   * @param narrowed whether filters were in force
   * @param found whether anything was found
   * @param took how long it took
   */
  public void searched(String query, boolean narrowed, boolean found, Duration took) {
    offer(new Event.Search(query, narrowed, found, took.toMillis()));
  }

  /** Somebody has opened the page of a record. */
  public void viewed(String record) {
    offer(new Event.View(record));
  }

  private void offer(Event event) {
    if (!queue.offer(event)) {
      dropped.increment();
    }
  }

  /** How the catalogue was used in the last days, today included, as it is now on this node. */
  public Usage figures(int lastDays, int limit) {
    counting.lock();
    try {
      count();
      write();
    } finally {
      counting.unlock();
    }
    LocalDate today = today();
    return book.read(today.minusDays(lastDays - 1L), today, limit);
  }

  private LocalDate today() {
    return clock.instant().atZone(zone).toLocalDate();
  }

  private void run() {
    long due = System.nanoTime() + PAUSE.toNanos();
    while (!stopped) {
      try {
        Event first = queue.poll(TURN.toMillis(), TimeUnit.MILLISECONDS);
        boolean write = System.nanoTime() - due >= 0;
        if (first != null || write) {
          turn(first, write);
        }
        due = write ? System.nanoTime() + PAUSE.toNanos() : due;
      } catch (InterruptedException end) {
        return;
      } catch (RuntimeException defect) {
        LOG.error("Defect while use was counted; counting goes on", defect);
      }
    }
  }

  private void turn(@Nullable Event first, boolean write) {
    counting.lock();
    try {
      UsageCounts now = now();
      if (first != null) {
        add(now, first);
      }
      count();
      if (write) {
        write();
      }
    } finally {
      counting.unlock();
    }
  }

  private void count() {
    UsageCounts now = now();
    for (Event event = queue.poll(); event != null; event = queue.poll()) {
      add(now, event);
    }
    long lost = dropped.sumThenReset();
    if (lost > 0) {
      now.add(Sum.DROPPED, lost);
    }
  }

  private static void add(UsageCounts counts, Event event) {
    switch (event) {
      case Event.Search(var query, var narrowed, var found, var millis) ->
          counts.search(query, narrowed, found, millis);
      case Event.View(var record) -> counts.view(record);
      case Event.End() -> {}
    }
  }

  /** Today's counts; those of a day that is over are written first, and old days thrown away. */
  private UsageCounts now() {
    LocalDate today = today();
    UsageCounts now = counts;
    if (now == null || !now.day().equals(today)) {
      if (now != null) {
        end(now);
      }
      carefully(() -> book.tidy(today, days));
      now = new UsageCounts(today, SLOW.toMillis());
      counts = now;
    }
    return now;
  }

  private void end(UsageCounts day) {
    day.end();
    over.add(day);
    counts = null;
    write();
    if (over.size() > MOST_DAYS) {
      LOG.error("Figures of use of {} are given up", over.remove().day());
    }
  }

  /** What cannot be written now stays counted, and is tried again. */
  private void write() {
    carefully(() -> {
      for (UsageCounts day = over.peek(); day != null; day = over.peek()) {
        write(day);
        book.close(day.day());
        over.remove();
      }
      UsageCounts now = counts;
      if (now != null) {
        write(now);
      }
    });
  }

  private void write(UsageCounts day) {
    if (day.isDue()) {
      book.add(day.due());
      day.written();
    }
  }

  private static void carefully(Runnable work) {
    try {
      work.run();
    } catch (PinakesException failed) {
      LOG.error("Figures of use were not written: {}", failed.getMessage(), failed);
    }
  }

  /** What was searched for too seldom up to now is forgotten; all else is written. */
  @Override
  public void close() {
    stopped = true;
    queue.offer(new Event.End());
    try {
      thread.join(PATIENCE.toMillis());
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
    counting.lock();
    try {
      count();
      UsageCounts now = counts;
      if (now != null) {
        now.end();
        write();
      }
    } finally {
      counting.unlock();
    }
  }
}
