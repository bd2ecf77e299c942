package org.pinakes.elsewhere.cover;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pinakes.source.http.BriefClient;

class RestTest {
  private static final URI ONE = URI.create("https://covers.example.org/b/1");
  private static final URI TWO = URI.create("https://covers.example.org/b/2");
  private static final URI OTHER = URI.create("https://pictures.example.org/b/1");

  private Instant now = Instant.parse("2026-02-01T12:00:00Z");
  private final Rest rest = new Rest(() -> now);

  private void answers(int status, Optional<Duration> retryAfter) {
    rest.heed(ONE, new BriefClient.Answer(status, retryAfter, new byte[0]));
  }

  private void pass(Duration time) {
    now = now.plus(time);
  }

  @ParameterizedTest
  @ValueSource(ints = {403, 429, 503})
  void aHostThatHasHadEnoughIsLeftAloneForHalfAnHour(int status) {
    answers(status, Optional.empty());
    assertThat(rest.has(TWO)).isTrue();
    assertThat(rest.has(OTHER)).isFalse();
    pass(Duration.ofMinutes(29));
    assertThat(rest.has(TWO)).isTrue();
    pass(Duration.ofMinutes(1));
    assertThat(rest.has(TWO)).isFalse();
  }

  @Test
  void orAsLongAsItSays() {
    answers(429, Optional.of(Duration.ofHours(2)));
    pass(Duration.ofMinutes(119));
    assertThat(rest.has(TWO)).isTrue();
    pass(Duration.ofMinutes(1));
    assertThat(rest.has(TWO)).isFalse();
  }

  @Test
  void butNotForYears() {
    answers(503, Optional.of(Duration.ofDays(1000)));
    pass(Duration.ofDays(1));
    assertThat(rest.has(TWO)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(ints = {200, 404, 500})
  void otherAnswersAreOfTheirOwnAddress(int status) {
    answers(status, Optional.of(Duration.ofHours(1)));
    assertThat(rest.has(TWO)).isFalse();
  }
}
