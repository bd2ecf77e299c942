package org.pinakes.cli;

import java.nio.file.Files;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.pinakes.desk.DeskBase;
import org.pinakes.desk.UsageBook;
import org.pinakes.desk.UsageLog;
import org.pinakes.desk.links.LinkBook;
import org.pinakes.desk.links.LinkKeeper;
import org.pinakes.desk.links.LinkRounds;
import org.pinakes.problem.PinakesException;
import org.pinakes.source.http.Patience;
import org.pinakes.source.http.Politeness;
import org.pinakes.web.Desks;
import org.pinakes.web.RecordAddresses;
import org.pinakes.web.ReportDesk;
import org.pinakes.web.SourceDesk;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What a running site counts and checks for its administrators. */
final class SiteDesk implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(SiteDesk.class);
  private static final Duration CONNECT = Duration.ofSeconds(10);
  private static final Duration ANSWER = Duration.ofSeconds(20);

  private final Catalogue catalogue;
  private final DeskBase base;
  private final @Nullable UsageLog usage;
  private final LinkKeeper links;
  private final ScheduledExecutorService tidier =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("usage-tidy").factory());

  private SiteDesk(Catalogue catalogue) {
    this.catalogue = catalogue;
    Settings settings = catalogue.settings();
    ZoneId zone = ZoneId.systemDefault();
    base = base(settings);
    if (isWanted(settings)) {
      base.open();
    }
    usage =
        settings.countsUse()
            ? new UsageLog(new UsageBook(base), settings.usageDays(), InstantSource.system(), zone)
            : null;
    LinkBook book = new LinkBook(base, zone);
    links =
        new LinkKeeper(
            rounds(catalogue, book), book, settings.checksLinks(), InstantSource.system());
  }

  /** A site that keeps no figures needs no file for them; what is there already is tidied. */
  private static boolean isWanted(Settings settings) {
    boolean there =
        settings.accountsUrl().isEmpty()
            ? Files.exists(settings.folder().deskFile())
            : settings.hasAccounts();
    return there || settings.countsUse() || settings.checksLinks();
  }

  static SiteDesk open(Catalogue catalogue) {
    return new SiteDesk(catalogue);
  }

  /** The database of the desk: beside the accounts where they are in PostgreSQL, else a file. */
  static DeskBase base(Settings settings) {
    return settings.accountsUrl().isEmpty()
        ? DeskBase.sqlite(settings.folder().deskFile())
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
    } else if (isWanted(catalogue.settings())) {
      tidier.execute(this::tidy);
      tidier.scheduleWithFixedDelay(this::tidy, 1, 1, TimeUnit.DAYS);
    }
    links.start();
  }

  /** What was counted before counting was switched off gets no older than the settings say. */
  private void tidy() {
    try {
      new UsageBook(base)
          .tidy(LocalDate.now(ZoneId.systemDefault()), catalogue.settings().usageDays());
    } catch (PinakesException failed) {
      LOG.error("Old figures of use were not thrown away: {}", failed.getMessage(), failed);
    } catch (RuntimeException defect) {
      LOG.error("Defect while old figures of use were thrown away", defect);
    }
  }

  @Override
  public void close() {
    links.close();
    tidier.close();
    if (usage != null) {
      usage.close();
    }
    base.close();
  }
}
