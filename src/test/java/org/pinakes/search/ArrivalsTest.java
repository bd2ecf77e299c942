package org.pinakes.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.pinakes.index.IndexDocument;

class ArrivalsTest {
  private static final Instant AFTER = Instant.parse("2026-03-01T12:00:00Z");
  private static final Instant UNTIL = Instant.parse("2026-03-02T12:00:00Z");
  private static final Arrivals.Span SPAN = new Arrivals.Span(AFTER, UNTIL);

  private static IndexDocument record(String id, Instant came) {
    return IndexDocument.builder().add("id", id).add("first_indexed", came.toString()).build();
  }

  private static Optional<Arrivals> of(Stream<IndexDocument> records) {
    return Arrivals.within(SPAN, records.iterator(), 2);
  }

  @Test
  void whatCameAfterTheOneMomentAndNotAfterTheOtherIsNew() {
    Stream<IndexDocument> records =
        Stream.of(
            record("tooLate", UNTIL.plusSeconds(1)),
            record("last", UNTIL),
            record("first", AFTER.plusSeconds(1)),
            record("told", AFTER));
    Arrivals arrivals = of(records).orElseThrow();
    assertThat(arrivals.newest()).extracting(IndexDocument::id).containsExactly("last", "first");
    assertThat(arrivals.count()).isEqualTo(2);
    assertThat(arrivals.more()).isFalse();
  }

  @Test
  void aFewAreShownAndTheOthersCountedUpToALimit() {
    Arrivals all =
        of(IntStream.range(0, Arrivals.COUNTED).mapToObj(i -> record("r" + i, UNTIL)))
            .orElseThrow();
    assertThat(all.newest()).hasSize(2);
    assertThat(all).extracting(Arrivals::count, Arrivals::more).containsExactly(1000, false);
    Arrivals more =
        of(IntStream.rangeClosed(0, Arrivals.COUNTED).mapToObj(i -> record("r" + i, UNTIL)))
            .orElseThrow();
    assertThat(more).extracting(Arrivals::count, Arrivals::more).containsExactly(1000, true);
  }

  @Test
  void behindALongLoadItIsTooEarlyToTell() {
    Iterator<IndexDocument> loading =
        Stream.generate(() -> record("r", UNTIL.plusSeconds(9))).iterator();
    assertThat(Arrivals.within(SPAN, loading, 2)).isEmpty();
  }

  @Test
  void aRecordOfWhichNobodyKnowsWhenItCameIsNotNew() {
    IndexDocument old = IndexDocument.builder().add("id", "old").build();
    assertThat(of(Stream.of(old)).orElseThrow()).isEqualTo(new Arrivals(List.of(), 0, false));
  }
}
