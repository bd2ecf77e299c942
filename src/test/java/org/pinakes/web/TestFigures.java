package org.pinakes.web;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.function.UnaryOperator;
import org.pinakes.desk.DeskBase;
import org.pinakes.desk.UsageBook;
import org.pinakes.desk.UsageLog;
import org.pinakes.desk.links.LinkBook;
import org.pinakes.desk.links.LinkKeeper;
import org.pinakes.desk.links.LinkRounds;
import org.pinakes.desk.links.LinkedRecord;
import org.pinakes.desk.links.LinkedRecords;
import org.pinakes.source.http.Patience;
import org.pinakes.source.http.Politeness;

/** A desk with figures of use and a few links that are no addresses, so that nobody is asked. */
final class TestFigures implements UnaryOperator<Desks>, AutoCloseable {
  private final DeskBase base;
  private final UsageLog usage;
  private final LinkKeeper links;

  TestFigures(Path folder) {
    base = DeskBase.sqlite(folder.resolve("desk.db"));
    ZoneId zone = ZoneId.systemDefault();
    usage = new UsageLog(new UsageBook(base), 90, InstantSource.system(), zone);
    LinkBook book = new LinkBook(base, zone);
    Patience patience =
        new Patience() {
          @Override
          public Instant instant() {
            return Instant.now();
          }

          @Override
          public void sleep(Duration time) {}
        };
    LinkRounds rounds =
        new LinkRounds(book, TestFigures::records, Politeness.standard(""), patience, zone);
    links = new LinkKeeper(rounds, book, false, InstantSource.system());
  }

  private static LinkedRecords.Slice records(String mark, int limit) {
    LinkedRecord one =
        new LinkedRecord("filler-1", "Whales <and> tides", List.of("http://", "https:///sea"));
    return new LinkedRecords.Slice(List.of(one), "", true);
  }

  /** Begins to look at links, in the background. */
  void check() {
    links.begin();
  }

  LinkBook book() {
    return links.book();
  }

  UsageLog usage() {
    return usage;
  }

  @Override
  public Desks apply(Desks desks) {
    return new Desks(
        desks.sources(), desks.reports(), usage, links, desks.state(), desks.settings());
  }

  @Override
  public void close() {
    links.close();
    usage.close();
    base.close();
  }
}
