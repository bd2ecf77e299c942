package org.pinakes.cli;

import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.pinakes.account.Accounts;
import org.pinakes.elsewhere.cover.Covers;
import org.pinakes.harvest.Alarm;
import org.pinakes.harvest.Harvests;
import org.pinakes.i18n.Messages;
import org.pinakes.i18n.Translations;
import org.pinakes.index.CatalogIndex;
import org.pinakes.ingest.Cataloguer;
import org.pinakes.ingest.CommitRhythm;
import org.pinakes.ingest.IndexFollower;
import org.pinakes.ingest.ProfileUpkeep;
import org.pinakes.ingest.SourceReporter;
import org.pinakes.ingest.meaning.MeaningFollower;
import org.pinakes.store.RecordStore;
import org.pinakes.web.Site;
import org.pinakes.web.SiteSettings;
import org.pinakes.web.WebServer;

/** A site that serves and follows its store until it is closed. */
final class RunningSite implements AutoCloseable {
  private final WebServer server;
  private final IndexFollower follower;
  private final Harvests harvests;
  private final Optional<MeaningFollower> meaning;
  private final Optional<SiteAccounts> accounts;
  private final Optional<SiteAlerts> alerts;
  private final SiteDesk desk;
  private final Optional<SiteFeedback> feedback;
  private final Optional<SiteVoices> voices;
  private final Covers covers;
  private final SiteWarmUp warmUp = SiteWarmUp.ofMachine();

  private RunningSite(
      WebServer server,
      IndexFollower follower,
      Harvests harvests,
      Optional<MeaningFollower> meaning,
      Optional<SiteAccounts> accounts,
      Optional<SiteAlerts> alerts,
      Optional<SiteFeedback> feedback,
      Optional<SiteVoices> voices,
      Covers covers,
      SiteDesk desk) {
    this.feedback = feedback;
    this.voices = voices;
    this.covers = covers;
    this.desk = desk;
    this.accounts = accounts;
    this.alerts = alerts;
    this.server = server;
    this.follower = follower;
    this.harvests = harvests;
    this.meaning = meaning;
  }

  static RunningSite start(Catalogue catalogue) {
    Settings settings = catalogue.settings();
    RecordStore store = catalogue.store();
    CatalogIndex index = catalogue.index();
    Cataloguer cataloguer = catalogue.cataloguer();
    ProfileUpkeep upkeep =
        new ProfileUpkeep(
            catalogue.profiles(),
            catalogue.remapRequests(),
            catalogue.remapper(),
            settings.remapsByItself());
    IndexFollower follower =
        new IndexFollower(
            store,
            index,
            cataloguer,
            catalogue.profiles()::of,
            CommitRhythm.live(),
            catalogue.matchRules(),
            upkeep);
    Harvests harvests =
        new Harvests(
            settings.sources(),
            catalogue.harvester(),
            store,
            InstantSource.system(),
            ZoneId.systemDefault(),
            alarm(catalogue));
    Messages english = Translations.load().standard();
    StoreReports reports =
        new StoreReports(
            new SourceReporter(
                store,
                cataloguer,
                format -> english.knows("format", format),
                InstantSource.system()),
            catalogue.profiles()::of,
            store::sequence,
            InstantSource.system());
    Optional<SiteAccounts> accounts = SiteAccounts.open(settings);
    @Nullable Accounts readers = accounts.map(some -> some.readers().accounts()).orElse(null);
    Optional<SiteFeedback> feedback = SiteFeedback.of(settings, readers);
    SiteDesk desk = SiteDesk.open(catalogue);
    Covers covers =
        Covers.open(
            settings.own().pictures().covers(), settings.folder().covers(), settings.contact());
    Site site =
        new Site(
            catalogue.search(),
            index,
            new StoreRecords(store, cataloguer, catalogue.profiles()::of),
            store::sequence,
            desk.desks(
                new StoreDesk(store, harvests, catalogue::sourceLabel, ZoneId.systemDefault()),
                reports),
            new SiteSettings(
                    settings.baseUrl(),
                    catalogue::sourceLabel,
                    settings.own(),
                    settings.folder().templates(),
                    catalogue.recordPages(),
                    settings.exportLimit(),
                    accounts.map(SiteAccounts::readers).orElse(null))
                .with(feedback.map(SiteFeedback::form).orElse(null))
                .with(covers)
                .behind(Set.copyOf(settings.trustedProxies())));
    site.measure(harvests.meters());
    Optional<MeaningFollower> meaning =
        catalogue.meaning().map(parts -> parts.follower(index, store));
    meaning.ifPresent(following -> site.measure(following.meters()));
    WebServer server = WebServer.start(site, settings.host(), settings.port());
    follower.start();
    index.headings().keepFresh();
    harvests.start();
    meaning.ifPresent(MeaningFollower::start);
    Optional<SiteAlerts> alerts = accounts.flatMap(some -> SiteAlerts.of(catalogue, some.alerts()));
    alerts.ifPresent(SiteAlerts::start);
    desk.start();
    Optional<SiteVoices> voices = SiteVoices.of(settings, readers);
    voices.ifPresent(SiteVoices::start);
    RunningSite running =
        new RunningSite(
            server, follower, harvests, meaning, accounts, alerts, feedback, voices, covers, desk);
    running.warmUp.start();
    return running;
  }

  private static Alarm alarm(Catalogue catalogue) {
    return catalogue
        .settings()
        .mails()
        .alarms()
        .<Alarm>map(
            mail -> new MailAlarm(mail, Translations.load().standard(), catalogue::sourceLabel))
        .orElseGet(Alarm::silent);
  }

  /** Address of the start page, as a person on this machine types it. */
  String url() {
    return server.url().replace("//127.0.0.1:", "//localhost:").replaceFirst("/$", "");
  }

  /** Serves until the process is told to end, and then ends in order. */
  void awaitEnd(Runnable last) {
    CountDownLatch end = new CountDownLatch(1);
    Runtime.getRuntime()
        .addShutdownHook(
            new Thread(() -> {
              close();
              last.run();
              end.countDown();
            }));
    try {
      end.await();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    server.close();
    warmUp.close();
    desk.close();
    alerts.ifPresent(SiteAlerts::close);
    voices.ifPresent(SiteVoices::close);
    feedback.ifPresent(SiteFeedback::close);
    accounts.ifPresent(SiteAccounts::close);
    meaning.ifPresent(MeaningFollower::close);
    harvests.close();
    follower.close();
    covers.close();
  }
}
