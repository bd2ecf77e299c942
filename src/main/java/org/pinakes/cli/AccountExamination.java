package org.pinakes.cli;

import jakarta.mail.MessagingException;
import jakarta.mail.Transport;
import java.nio.file.Files;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.pinakes.account.AccountBase;
import org.pinakes.account.FeedbackBox;
import org.pinakes.account.openid.Provider;
import org.pinakes.account.openid.Providers;
import org.pinakes.problem.PinakesException;

/** What the doctor looks at where readers can have accounts. */
final class AccountExamination {
  private final Settings settings;
  private final List<Finding> findings = new ArrayList<>();

  AccountExamination(Settings settings) {
    this.settings = settings;
  }

  /** On a site without accounts nothing but what is left of those that it had. */
  List<Finding> findings() {
    if (settings.hasAccounts()) {
      address();
      letters();
      base();
      settings.providers().forEach(this::provider);
    } else if (SiteAccounts.wereKept(settings)) {
      left();
    }
    return List.copyOf(findings);
  }

  /** Nobody throws old feedback away while the base is not opened. */
  private void left() {
    try (AccountBase base = SiteAccounts.base(settings)) {
      FeedbackBox box = new FeedbackBox(base, InstantSource.system());
      int kept = box.count(false) + box.count(true);
      if (kept > 0) {
        findings.add(
            Finding.wrong(
                "accounts: they are off, and feedback from before (messages: %s) is still kept and"
                        .formatted(Words.number(kept))
                    + " not thrown away after feedback-days; «pinakes feedback list» (and --done)"
                    + " shows it, «pinakes feedback remove» deletes it"));
      }
    } catch (PinakesException wrong) {
      findings.add(
          Finding.wrong(
              "accounts: they are off, and what is left of them cannot be read: "
                  + wrong.getMessage()));
    }
  }

  private void address() {
    String base = settings.baseUrl();
    if (base.isEmpty()) {
      findings.add(
          Finding.wrong(
              "accounts: base-url is not set. Letters, passkeys and providers need it; without,"
                  + " passkeys and providers work on this machine alone"));
    } else {
      findings.add(Finding.well("accounts: readers reach the site at " + base));
    }
  }

  private void letters() {
    try {
      Optional<MailSettings> mail = settings.mails().letters();
      if (mail.isPresent()) {
        connect(mail.get());
      } else if (settings.policy(true).confirming() && settings.policy(true).open()) {
        findings.add(
            Finding.wrong(
                "accounts: without mail-server nobody can sign up with a password, since addresses"
                    + " have to be confirmed (accounts-confirm), and nobody gets a new password"));
      }
    } catch (PinakesException wrong) {
      findings.add(Finding.wrong("accounts: " + wrong.getMessage()));
    }
  }

  private void connect(MailSettings mail) {
    try (Transport transport = MailServer.session(mail).getTransport(mail.server().getScheme())) {
      transport.connect();
      findings.add(Finding.well("accounts: letters go to " + mail.server()));
    } catch (MessagingException e) {
      findings.add(
          Finding.wrong(
              "accounts: no letter can be sent: %s cannot be used: %s"
                  .formatted(mail.server(), e.getMessage())));
    }
  }

  private void base() {
    if (settings.accountsUrl().isEmpty() && !Files.exists(settings.folder().accountsFile())) {
      findings.add(
          Finding.well(
              "accounts: none yet in " + settings.folder().accountsFile() + "; serve makes it"));
      return;
    }
    try (AccountBase base = SiteAccounts.base(settings)) {
      base.seal();
      findings.add(Finding.well("accounts: the database can be used"));
    } catch (PinakesException wrong) {
      findings.add(Finding.wrong("accounts: " + wrong.getMessage()));
    }
  }

  private void provider(Provider provider) {
    try {
      Providers.check(provider, ProviderAddresses.resolving());
      findings.add(
          Finding.well("sign-in " + provider.name() + ": " + provider.issuer() + " answers"));
    } catch (PinakesException silent) {
      findings.add(Finding.wrong("sign-in " + provider.name() + ": " + silent.getMessage()));
    }
  }
}
