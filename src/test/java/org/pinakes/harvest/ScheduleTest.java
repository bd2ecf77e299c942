package org.pinakes.harvest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScheduleTest {
  @ParameterizedTest
  @CsvSource({
    // 2026-02-01 is a Sunday.
    "hourly, 2026-02-01T10:20:00Z, 2026-02-01T11:20:00Z",
    "every 6h, 2026-02-01T10:20:00Z, 2026-02-01T16:20:00Z",
    "every 30m, 2026-02-01T10:20:00Z, 2026-02-01T10:50:00Z",
    "daily 03:00, 2026-02-01T10:20:00Z, 2026-02-02T03:00:00Z",
    "daily 3:00, 2026-02-01T02:00:00Z, 2026-02-01T03:00:00Z",
    "daily 03:00, 2026-02-01T03:00:00Z, 2026-02-02T03:00:00Z",
    "weekly sun 04:00, 2026-02-01T10:20:00Z, 2026-02-08T04:00:00Z",
    "Weekly  Wed 04:00, 2026-02-01T10:20:00Z, 2026-02-04T04:00:00Z",
    "monthly 1 04:00, 2026-02-01T10:20:00Z, 2026-03-01T04:00:00Z"
  })
  void aScheduleSaysWhenTheNextRunIsDue(String written, Instant after, Instant due) {
    assertThat(Schedule.of(written).orElseThrow().next(after, ZoneOffset.UTC)).contains(due);
  }

  @Test
  void timesAreOfTheMachineAlsoWhenItsClockIsPutForward() {
    ZoneId berlin = ZoneId.of("Europe/Berlin");
    Schedule night = Schedule.of("daily 02:30").orElseThrow();
    Instant before = Instant.parse("2026-03-28T01:30:00Z");
    assertThat(night.next(before, berlin)).contains(Instant.parse("2026-03-29T01:30:00Z"));
  }

  @Test
  void byHandMeansNever() {
    assertThat(Schedule.of("manual").orElseThrow().next(Instant.EPOCH, ZoneOffset.UTC)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "", "sometimes", "daily", "daily 25:00", "daily mon 03:00", "weekly 04:00",
        "weekly foo 04:00", "monthly 31 04:00", "every 0h", "every 5s", "every day", "03:00"
      })
  void whatIsNoScheduleIsRefused(String written) {
    assertThat(Schedule.of(written)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "20:00-06:00, 2026-02-01T19:59:00Z, false, 2026-02-01T20:00:00Z",
    "20:00-06:00, 2026-02-01T20:00:00Z, true, 2026-02-01T20:00:00Z",
    "20:00-06:00, 2026-02-01T03:00:00Z, true, 2026-02-01T03:00:00Z",
    "20:00-06:00, 2026-02-01T06:00:00Z, false, 2026-02-01T20:00:00Z",
    "09:00-17:00, 2026-02-01T18:00:00Z, false, 2026-02-02T09:00:00Z"
  })
  void hoursAreOpenOrWillBe(String written, Instant now, boolean open, Instant opening) {
    Hours hours = Hours.of(written).orElseThrow();
    assertThat(hours.open(now, ZoneOffset.UTC)).isEqualTo(open);
    assertThat(hours.opening(now, ZoneOffset.UTC)).isEqualTo(opening);
  }
}
