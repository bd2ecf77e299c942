package org.pinakes.cli;

import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.pinakes.desk.DeskBase;
import org.pinakes.desk.UsageBook;
import org.pinakes.desk.UsageLog;
import org.pinakes.desk.links.LinkBook;
import org.pinakes.desk.links.LinkKeeper;
import org.pinakes.desk.links.LinkRounds;
import org.pinakes.source.http.Patience;
import org.pinakes.source.http.Politeness;
import org.pinakes.web.Desks;
import org.pinakes.web.RecordAddresses;
import org.pinakes.web.ReportDesk;
import org.pinakes.web.SourceDesk;

/** What a running site counts and checks for its administrators. */
final class SiteDesk implements AutoCloseable {
  private static final Duration CONNECT = Duration.ofSeconds(10);
  private static final Duration ANSWER = Duration.ofSeconds(20);

  private final Catalogue catalogue;
  private final DeskBase base;
  private final @Nullable UsageLog usage;
  private final LinkKeeper links;

  private SiteDesk(Catalogue catalogue) {
    this.catalogue = catalogue;
    Settings settings = catalogue.settings();
    ZoneId zone = ZoneId.systemDefault();
    base = base(settings);
    usage =
        settings.countsUse()
            ? new UsageLog(new UsageBook(base), settings.usageDays(), InstantSource.system(), zone)
            : null;
    LinkBook book = new LinkBook(base, zone);
    links =
        new LinkKeeper(
            rounds(catalogue, book), book, settings.checksLinks(), InstantSource.system());
  }

  static SiteDesk open(Catalogue catalogue) {
    return new SiteDesk(catalogue);
  }

  /** The database of the desk: beside the accounts where they are in PostgreSQL, else a file. */
  static DeskBase base(Settings settings) {
    return settings.accountsUrl().isEmpty()
        ? DeskBase.sqlite(settings.deskFile())
        : DeskBase.postgresql(settings.accountsUrl(), settings.accountsPassword());
  }

  /** What goes through all links. */
  static LinkRounds rounds(Catalogue catalogue, LinkBook book) {
    Politeness politeness =
        Politeness.standard(catalogue.settings().contact()).timeouts(CONNECT, ANSWER, ANSWER);
    return new LinkRounds(
        book,
        new RecordAddresses(catalogue.index()),
        politeness,
        Patience.real(),
        ZoneId.systemDefault());
  }

  /** For the pages. */
  Desks desks(SourceDesk sources, ReportDesk reports) {
    return new Desks(
        sources,
        reports,
        usage,
        links,
        new CatalogueLook(catalogue)::state,
        () -> SettingLines.of(catalogue.settings()));
  }

  void start() {
    if (usage != null) {
      usage.start();
    }
    links.start();
  }

  @Override
  public void close() {
    links.close();
    if (usage != null) {
      usage.close();
    }
    base.close();
  }
}
