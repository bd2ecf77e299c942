package org.pinakes.desk.links;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pinakes.desk.DeskBase;
import org.pinakes.source.http.Patience;
import org.pinakes.source.http.Politeness;

/** What is checked by itself, and what is not. */
class LinkKeeperTest {
  @TempDir Path folder;

  private final AtomicInteger portions = new AtomicInteger();
  private DeskBase base;
  private LinkBook book;

  @BeforeEach
  void open() {
    base = DeskBase.sqlite(folder.resolve("desk.db"));
    book = new LinkBook(base, ZoneOffset.UTC);
  }

  @AfterEach
  void close() {
    base.close();
  }

  private LinkKeeper keeper() {
    LinkedRecords records =
        (mark, limit) -> {
          portions.incrementAndGet();
          return new LinkedRecords.Slice(List.of(), "", true);
        };
    Politeness politeness = Politeness.standard("a@sea.invalid");
    LinkRounds rounds = new LinkRounds(book, records, politeness, Patience.real(), ZoneOffset.UTC);
    return new LinkKeeper(rounds, book, true, InstantSource.system());
  }

  @Test
  void whatSomebodyStoppedIsNotTakenUpByItselfAfterARestart() {
    try (LinkKeeper before = keeper()) {
      before.stop();
    }
    try (LinkKeeper after = keeper()) {
      after.weekly();
      assertThat(portions).hasValue(0);
      book.note("held", "");
      after.weekly();
      assertThat(portions).hasValue(1);
    }
  }

  @Test
  void anotherProcessThatChecksIsSeen() {
    try (LinkKeeper keeper = keeper()) {
      assertThat(keeper.running()).isFalse();
      Instant now = Instant.now();
      book.claim(Instant.EPOCH, now, Duration.ofHours(1));
      assertThat(keeper.running()).isTrue();
      book.release(now.plus(Duration.ofHours(1)));
      assertThat(keeper.running()).isFalse();
    }
  }
}
