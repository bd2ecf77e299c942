package org.pinakes.cli;

import java.nio.file.Files;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import org.pinakes.account.AccountBase;
import org.pinakes.account.Accounts;
import org.pinakes.account.Letters;
import org.pinakes.account.Passwords;
import org.pinakes.account.SearchAlerts;
import org.pinakes.account.openid.Providers;
import org.pinakes.i18n.Translations;
import org.pinakes.web.AccountLetters;
import org.pinakes.web.ReaderAccounts;
import org.pinakes.web.SiteSettings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Readers' accounts of a running site, with the post that nobody waits for. */
final class SiteAccounts implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(SiteAccounts.class);
  private static final int CARRIERS = 2;
  private static final int WAITING = 500;
  private static final int PATIENCE_SECONDS = 20;

  private final AccountBase base;
  private final ReaderAccounts readers;
  private final ThreadPoolExecutor behind =
      new ThreadPoolExecutor(
          CARRIERS,
          CARRIERS,
          1,
          TimeUnit.MINUTES,
          new ArrayBlockingQueue<>(WAITING),
          Thread.ofPlatform().name("letters-", 0).factory(),
          (errand, full) -> LOG.error("A letter was not sent: {} are waiting", WAITING));

  private SiteAccounts(Settings settings) {
    behind.allowCoreThreadTimeOut(true);
    Optional<MailSettings> mail = settings.mails().letters();
    Letters letters =
        mail.<Letters>map(server ->
                new AccountLetters(new MailPost(server), Translations.load(), face(settings)))
            .orElseGet(Letters::none);
    Accounts.Policy policy = settings.policy(mail.isPresent());
    base = open(settings, settings.accountsUrl());
    Executor careful = errand -> behind.execute(() -> run(errand));
    Accounts accounts =
        Accounts.of(base, Passwords.standard(), policy, letters, careful, InstantSource.system());
    Providers providers = providers(settings, base);
    readers = new ReaderAccounts(accounts, Set.copyOf(settings.trustedProxies()), providers);
  }

  /** The providers by which readers can sign in. */
  static Providers providers(Settings settings, AccountBase base) {
    return new Providers(
        settings.providers(), ProviderAddresses.resolving(), base.seal(), InstantSource.system());
  }

  /** The site as letters know it. */
  static SiteSettings face(Settings settings) {
    return new SiteSettings(
        settings.baseUrl(),
        UnaryOperator.identity(),
        settings.own(),
        settings.folder().templates());
  }

  /** The accounts of a site that has them. */
  static Optional<SiteAccounts> open(Settings settings) {
    return settings.hasAccounts() ? Optional.of(new SiteAccounts(settings)) : Optional.empty();
  }

  /** The database of accounts that the settings name. */
  static AccountBase base(Settings settings) {
    return open(settings, settings.accountsUrl());
  }

  /** Whether there is a database of accounts, of a site that may have none any more. */
  static boolean wereKept(Settings settings) {
    return !settings.accountsUrl().isEmpty() || Files.exists(settings.folder().accountsFile());
  }

  private static AccountBase open(Settings settings, String url) {
    return url.isEmpty()
        ? AccountBase.sqlite(settings.folder().accountsFile())
        : AccountBase.postgresql(url, settings.accountsPassword());
  }

  private static void run(Runnable errand) {
    try {
      errand.run();
    } catch (RuntimeException e) {
      LOG.error("A letter to a reader was not written: {}", e.getMessage(), e);
    }
  }

  ReaderAccounts readers() {
    return readers;
  }

  SearchAlerts alerts() {
    return readers.accounts().alerts();
  }

  /** Letters that are waiting are sent first. */
  @Override
  public void close() {
    behind.shutdown();
    try {
      if (!behind.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        LOG.error("Letters to readers were left: {}", behind.shutdownNow().size());
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
    base.close();
  }
}
