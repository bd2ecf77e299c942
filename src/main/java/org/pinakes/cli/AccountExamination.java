package org.pinakes.cli;

import jakarta.mail.MessagingException;
import jakarta.mail.Transport;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.pinakes.account.AccountBase;
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

  /** Nothing on a site without accounts. */
  List<Finding> findings() {
    if (settings.hasAccounts()) {
      address();
      letters();
      base();
      settings.providers().forEach(this::provider);
    }
    return List.copyOf(findings);
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
      } else if (settings.confirming() && settings.signUpOpen()) {
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
