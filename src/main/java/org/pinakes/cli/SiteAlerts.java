package org.pinakes.cli;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.pinakes.account.SearchAlerts;
import org.pinakes.problem.PinakesException;
import org.pinakes.search.SearchService;
import org.pinakes.web.AlertRounds;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends alerts while a site runs: now and then a few, on a thread of its own, so that neither
 * readers nor the mail server feel it.
 */
final class SiteAlerts implements AutoCloseable {
  /** Alerts at once; with the pause behind them, as many a minute at most. */
  static final int AT_ONCE = 60;

  /** How long a mail server that cannot be used is left alone. */
  static final Duration AFTER_FAILURE = Duration.ofMinutes(15);

  private static final Logger LOG = LoggerFactory.getLogger(SiteAlerts.class);
  private static final Duration PAUSE = Duration.ofMinutes(1);
  private static final int PATIENCE_SECONDS = 60;

  private final AlertRounds rounds;
  private final InstantSource clock;
  private final ScheduledExecutorService thread =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("alerts").factory());
  private volatile boolean stopped;
  private Instant notBefore = Instant.MIN;

  /**
   * @param clock tells how long a mail server has been left alone
   */
  SiteAlerts(AlertRounds rounds, InstantSource clock) {
    this.rounds = rounds;
    this.clock = clock;
  }

  /** The alerts of a site that can send e-mail. */
  static Optional<SiteAlerts> of(Catalogue catalogue, SearchAlerts alerts) {
    return rounds(catalogue, alerts).map(rounds -> new SiteAlerts(rounds, InstantSource.system()));
  }

  /** What sends alerts; empty when the settings name no mail server. */
  static Optional<AlertRounds> rounds(Catalogue catalogue, SearchAlerts alerts) {
    Settings settings = catalogue.settings();
    return settings
        .mails()
        .letters()
        .map(mail -> {
          SearchService search = catalogue.search();
          return new AlertRounds(
              alerts,
              search,
              new IndexHorizon(
                  catalogue.store()::sequence, catalogue.index(), search, InstantSource.system()),
              new MailPost(mail),
              SiteAccounts.face(settings));
        });
  }

  void start() {
    long pause = PAUSE.toSeconds();
    thread.scheduleWithFixedDelay(this::round, pause, pause, TimeUnit.SECONDS);
  }

  /** One round; what goes wrong is logged, and tried again in the next. */
  void round() {
    try {
      if (!clock.instant().isBefore(notBefore)) {
        send();
      }
    } catch (PinakesException failed) {
      LOG.error("Alerts were not sent: {}", failed.getMessage(), failed);
    } catch (RuntimeException defect) {
      LOG.error("Defect while alerts were sent; it is tried again", defect);
    }
  }

  private void send() {
    int sent = 0;
    for (int i = 0; i < AT_ONCE && !stopped; i++) {
      AlertRounds.Report report = rounds.run(1);
      sent += report.sent();
      if (report.unreachable()) {
        notBefore = clock.instant().plus(AFTER_FAILURE);
      }
      if (report.unreachable() || report.isEmpty()) {
        break;
      }
    }
    if (sent > 0) {
      LOG.info("Alerts sent: {}", sent);
    }
  }

  /** A letter that is on its way is waited for. */
  @Override
  public void close() {
    stopped = true;
    thread.shutdown();
    try {
      if (!thread.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        LOG.error("An alert was still being sent at the end; it may be sent once more");
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
