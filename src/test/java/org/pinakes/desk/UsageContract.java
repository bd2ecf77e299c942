package org.pinakes.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.pinakes.problem.StoreUnavailableException;

/** What every database of the desk fulfils: figures of use without persons. */
abstract class UsageContract {
  private static final LocalDate DAY = LocalDate.parse("2026-03-01");
  private static final Duration QUICK = Duration.ofMillis(5);

  private final AtomicReference<Instant> now =
      new AtomicReference<>(Instant.parse("2026-03-01T12:00:00Z"));
  private DeskBase base;
  private UsageBook book;

  abstract DeskBase open();

  @BeforeEach
  void empty() {
    base = open();
    book = new UsageBook(base);
    base.run(handle -> {
      handle.execute("delete from usage_day");
      handle.execute("delete from usage_search");
      handle.execute("delete from usage_record");
    });
  }

  @AfterEach
  void close() {
    base.close();
  }

  private UsageLog log() {
    return new UsageLog(book, 90, now::get, ZoneOffset.UTC);
  }

  private static void search(UsageLog log, String words, int times) {
    for (int i = 0; i < times; i++) {
      log.searched(words, false, true, QUICK);
    }
  }

  private Usage read() {
    return book.read(DAY.minusDays(30), DAY.plusDays(5), 10);
  }

  @Test
  void whatWasSearchedForIsCountedByItsWords() {
    UsageLog log = log();
    search(log, "Whales", 2);
    search(log, " whales ", 1);
    search(log, "tides", 2);
    Usage usage = log.figures(30, 10);
    assertThat(usage.searches())
        .containsExactly(new Asked("whales", 3, 0, 0, 0), new Asked("tides", 2, 0, 0, 0));
    assertThat(usage.sum(Sum.SEARCHES)).isEqualTo(5);
    assertThat(usage.perDay()).isEqualTo(Map.of(DAY, 5L));
    log.close();
  }

  @Test
  void whatWasSearchedForOnceIsNeverWritten() {
    UsageLog log = log();
    search(log, "my own name", 1);
    search(log, "ann@example.org", 3);
    log.figures(30, 10);
    log.close();
    assertThat(read().searches()).isEmpty();
    assertThat(read().sum(Sum.SEARCHES)).isEqualTo(4);
    assertThat(read().sum(Sum.UNTOLD)).isEqualTo(4);
    long rows =
        base.read(handle ->
            handle.createQuery("select count(*) from usage_search").mapTo(Long.class).one());
    assertThat(rows).isZero();
  }

  @Test
  void aSearchIsToldFromItsSecondTimeOnWithAllItsTimes() {
    UsageLog log = log();
    search(log, "whales", 1);
    assertThat(log.figures(30, 10).searches()).isEmpty();
    search(log, "whales", 1);
    assertThat(log.figures(30, 10).searches()).containsExactly(new Asked("whales", 2, 0, 0, 0));
    search(log, "whales", 1);
    assertThat(log.figures(30, 10).searches()).containsExactly(new Asked("whales", 3, 0, 0, 0));
    assertThat(log.figures(30, 10).sum(Sum.SEARCHES)).isEqualTo(3);
    log.close();
  }

  @Test
  void searchesWithoutHitsAndSlowOnesAreListed() {
    UsageLog log = log();
    log.searched("wales", false, false, QUICK);
    log.searched("wales", false, false, Duration.ofMillis(700));
    log.searched("sea", true, false, Duration.ofMillis(900));
    log.searched("sea", false, true, QUICK);
    Usage usage = log.figures(30, 10);
    assertThat(usage.nothing()).extracting(Asked::words).containsExactly("wales");
    assertThat(usage.nothing().getFirst().nothing()).isEqualTo(2);
    assertThat(usage.slow())
        .containsExactly(new Asked("sea", 2, 0, 1, 900), new Asked("wales", 2, 2, 1, 700));
    assertThat(usage.sum(Sum.NOTHING)).isEqualTo(3);
    assertThat(usage.sum(Sum.SLOW)).isEqualTo(2);
    log.close();
  }

  @Test
  void popularRecordsAreListed() {
    UsageLog log = log();
    log.viewed("a");
    log.viewed("b");
    log.viewed("b");
    assertThat(log.figures(30, 10).records())
        .containsExactly(new Viewed("b", 2), new Viewed("a", 1));
    log.viewed("a");
    log.viewed("a");
    log.viewed("x".repeat(501));
    log.close();
    assertThat(read().records()).containsExactly(new Viewed("a", 3), new Viewed("b", 2));
    assertThat(read().sum(Sum.VIEWS)).isEqualTo(6);
  }

  @Test
  void severalNodesAddUp() {
    UsageLog one = log();
    UsageLog other = log();
    search(one, "whales", 2);
    search(other, "whales", 3);
    one.close();
    other.close();
    assertThat(read().searches()).containsExactly(new Asked("whales", 5, 0, 0, 0));
    assertThat(read().sum(Sum.SEARCHES)).isEqualTo(5);
  }

  @Test
  void theNextDayBeginsAnew() {
    UsageLog log = log();
    search(log, "whales", 2);
    search(log, "tides", 1);
    log.figures(1, 10);
    now.set(now.get().plus(Duration.ofDays(1)));
    search(log, "tides", 1);
    assertThat(log.figures(1, 10).searches()).isEmpty();
    Usage both = log.figures(2, 10);
    assertThat(both.searches()).extracting(Asked::words).containsExactly("whales");
    assertThat(both.perDay()).isEqualTo(Map.of(DAY, 3L, DAY.plusDays(1), 1L));
    log.close();
  }

  @Test
  void oldDaysAreThrownAway() {
    UsageLog log = new UsageLog(book, 2, now::get, ZoneOffset.UTC);
    search(log, "whales", 2);
    log.viewed("a");
    log.figures(1, 10);
    now.set(now.get().plus(Duration.ofDays(1)));
    assertThat(log.figures(2, 10).searches()).hasSize(1);
    now.set(now.get().plus(Duration.ofDays(1)));
    Usage later = log.figures(30, 10);
    assertThat(later.searches()).isEmpty();
    assertThat(later.records()).isEmpty();
    assertThat(later.sum(Sum.SEARCHES)).isZero();
    log.close();
  }

  @Test
  void ofADayThatIsOverTheCommonestAreKept() {
    UsageCounts counts = new UsageCounts(DAY, 500);
    for (int i = 0; i < UsageBook.KEPT_OF_A_DAY + 10; i++) {
      counts.search("word" + i, false, true, 1);
      counts.search("word" + i, false, true, 1);
    }
    counts.search("word7", false, true, 1);
    book.add(counts.due());
    book.close(DAY);
    long rows =
        base.read(handle ->
            handle.createQuery("select count(*) from usage_search").mapTo(Long.class).one());
    assertThat(rows).isEqualTo(UsageBook.KEPT_OF_A_DAY);
    assertThat(read().searches().getFirst()).isEqualTo(new Asked("word7", 3, 0, 0, 0));
    assertThat(read().sum(Sum.SEARCHES)).isEqualTo(2L * (UsageBook.KEPT_OF_A_DAY + 10) + 1);
  }

  @Test
  void aDayThatCannotBeWrittenAtItsEndIsWrittenLater() {
    UsageLog log = log();
    base.run(handle -> handle.execute("alter table usage_day rename to usage_away"));
    try {
      for (int day = 0; day < 3; day++) {
        now.set(Instant.parse("2026-03-01T12:00:00Z").plus(Duration.ofDays(day)));
        search(log, "tides", 2);
        assertThatThrownBy(() -> log.figures(1, 10)).isInstanceOf(StoreUnavailableException.class);
      }
    } finally {
      base.run(handle -> handle.execute("alter table usage_away rename to usage_day"));
    }
    assertThat(log.figures(3, 10).perDay())
        .isEqualTo(Map.of(DAY, 2L, DAY.plusDays(1), 2L, DAY.plusDays(2), 2L));
    log.close();
  }

  @Test
  void daysThatNobodyLivedThroughAreClosedToo() {
    UsageCounts counts = new UsageCounts(DAY, 500);
    for (int i = 0; i < UsageBook.KEPT_OF_A_DAY + 10; i++) {
      counts.view("record" + i);
    }
    book.add(counts.due());
    book.tidy(DAY, 90);
    assertThat(viewed()).isEqualTo(UsageBook.KEPT_OF_A_DAY + 10);
    book.tidy(DAY.plusDays(3), 90);
    assertThat(viewed()).isEqualTo(UsageBook.KEPT_OF_A_DAY);
    book.tidy(DAY.plusDays(90), 90);
    assertThat(viewed()).isZero();
  }

  private long viewed() {
    return base.read(
        handle -> handle.createQuery("select count(*) from usage_record").mapTo(Long.class).one());
  }

  @Test
  void whatComesTooFastIsDroppedAndCounted() {
    UsageLog log = log();
    for (int i = 0; i < 5_000; i++) {
      log.viewed("a");
    }
    Usage usage = log.figures(1, 10);
    assertThat(usage.sum(Sum.VIEWS) + usage.sum(Sum.DROPPED)).isEqualTo(5_000);
    assertThat(usage.sum(Sum.DROPPED)).isEqualTo(5_000 - 4_096);
    log.close();
  }

  @Test
  void countingGoesOnByItselfAndIsWrittenAtTheEnd() {
    UsageLog log = log();
    log.start();
    search(log, "whales", 2);
    log.close();
    assertThat(read().searches()).containsExactly(new Asked("whales", 2, 0, 0, 0));
  }
}
