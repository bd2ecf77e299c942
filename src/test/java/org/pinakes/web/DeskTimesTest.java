package org.pinakes.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pinakes.account.Span;

/** Times as editors type them. */
class DeskTimesTest {
  private final DeskTimes times = new DeskTimes(ZoneId.of("UTC"));

  @Test
  void twoFieldsAreASpan() {
    assertThat(times.span("2026-03-01T12:00", ""))
        .contains(new Span(Instant.parse("2026-03-01T12:00:00Z"), null));
    assertThat(times.span("9999-12-31T23:59", "")).isPresent();
    assertThat(times.span("", " ")).contains(Span.ALWAYS);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "+999999999-12-31T23:59",
        "-999999999-01-01T00:00",
        "+10000-01-01T00:00",
        "0000-01-01T00:00",
        "2026-02-30T00:00",
        "tomorrow",
      })
  void whatNoCalendarHasIsNoTime(String typed) {
    assertThat(times.span(typed, "")).isEmpty();
    assertThat(times.span("", typed)).isEmpty();
  }
}
