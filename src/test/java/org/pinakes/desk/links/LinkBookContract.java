package org.pinakes.desk.links;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.pinakes.desk.DeskBase;
import org.pinakes.desk.links.LinkBook.Counts;
import org.pinakes.desk.links.LinkBook.Kind;

/** What every database of the desk fulfils: links that do not lead where they should. */
public abstract class LinkBookContract {
  private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
  private static final Duration DAY = Duration.ofDays(1);
  private static final LinkedRecord RECORD =
      new LinkedRecord("a", "Tides", List.of("https://sea.invalid/"));

  private DeskBase base;
  private LinkBook book;

  /** Opens the database. */
  protected abstract DeskBase open();

  @BeforeEach
  void empty() {
    base = open();
    book = new LinkBook(base, ZoneOffset.UTC);
    base.run(handle -> {
      handle.execute("delete from bad_link");
      handle.execute("delete from link_round");
    });
  }

  @AfterEach
  void close() {
    base.close();
  }

  private static Judged judged(@Nullable Verdict verdict, int status) {
    return new Judged(RECORD, RECORD.addresses().getFirst(), verdict, status, "");
  }

  private void keep(@Nullable Verdict verdict, int status, Instant at) {
    LinkState state = new LinkState(1, NOON, null, 5, 7, "m");
    book.keep(List.of(judged(verdict, status)), state, at);
  }

  @Test
  void nothingIsKnownBeforeTheFirstRound() {
    assertThat(book.state()).isEqualTo(LinkState.none());
    assertThat(book.counts()).isEqualTo(new Counts(0, 0, 0, 0));
  }

  @Test
  void aLinkThatIsGoneIsBrokenAtOnce() {
    keep(Verdict.GONE, 404, NOON);
    assertThat(book.counts()).isEqualTo(new Counts(1, 0, 0, 0));
    BadLink link = book.list(Kind.BROKEN, 0, 10).getFirst();
    assertThat(link.record()).isEqualTo("a");
    assertThat(link.title()).isEqualTo("Tides");
    assertThat(link.status()).isEqualTo(404);
    assertThat(link.found()).isEqualTo(NOON);
    assertThat(book.list(Kind.BROKEN, 1, 10)).isEmpty();
  }

  @Test
  void aLinkThatIsNotReachedIsBrokenOnlyAfterSeveralDays() {
    keep(Verdict.AWAY, 503, NOON);
    keep(Verdict.AWAY, 503, NOON.plusSeconds(60));
    assertThat(book.counts()).isEqualTo(new Counts(0, 0, 0, 1));
    assertThat(book.list(Kind.AWAY, 0, 10)).isEmpty();
    keep(Verdict.AWAY, 0, NOON.plus(DAY));
    assertThat(book.counts()).isEqualTo(new Counts(0, 0, 1, 0));
    keep(Verdict.AWAY, 0, NOON.plus(DAY).plus(DAY));
    assertThat(book.counts()).isEqualTo(new Counts(1, 0, 0, 0));
    assertThat(book.list(Kind.BROKEN, 0, 10).getFirst().found()).isEqualTo(NOON);
  }

  @Test
  void aLinkThatIsInOrderAgainIsForgotten() {
    keep(Verdict.AWAY, 0, NOON);
    keep(null, 200, NOON.plus(DAY));
    assertThat(book.counts()).isEqualTo(new Counts(0, 0, 0, 0));
    keep(Verdict.AWAY, 0, NOON.plus(DAY));
    assertThat(book.list(Kind.AGAIN, 0, 10).getFirst().tries()).isEqualTo(1);
  }

  @Test
  void whereARoundIsIsRemembered() {
    LinkState state = new LinkState(3, NOON, null, 500, 700, "mark of the index");
    book.keep(List.of(), state, NOON);
    assertThat(book.state()).isEqualTo(state);
    book.end(state.ended(NOON.plus(DAY)));
    assertThat(book.state()).isEqualTo(new LinkState(3, NOON, NOON.plus(DAY), 500, 700, ""));
  }

  @Test
  void whatARoundDidNotMeetIsForgottenAtItsEnd() {
    keep(Verdict.MOVED, 200, NOON);
    LinkState second = book.state().ended(NOON).next(NOON.plus(DAY));
    book.end(second.ended(NOON.plus(DAY)));
    assertThat(book.counts()).isEqualTo(new Counts(0, 0, 0, 0));
  }

  @Test
  void ofSeveralProcessesOneChecks() {
    Duration hour = Duration.ofHours(1);
    assertThat(book.claim(Instant.EPOCH, NOON, hour)).isTrue();
    assertThat(book.claim(Instant.EPOCH, NOON.plusSeconds(1), hour)).isFalse();
    assertThat(book.claim(NOON.plus(hour), NOON.plusSeconds(2), hour)).isTrue();
    book.release(NOON.plusSeconds(2).plus(hour));
    assertThat(book.claim(Instant.EPOCH, NOON.plusSeconds(3), hour)).isTrue();
    assertThat(book.claim(Instant.EPOCH, NOON.plus(DAY), hour)).isTrue();
  }
}
