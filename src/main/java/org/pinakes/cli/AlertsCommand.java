package org.pinakes.cli;

import java.time.InstantSource;
import java.util.concurrent.Callable;
import org.pinakes.account.AccountBase;
import org.pinakes.account.SearchAlerts;
import org.pinakes.problem.BadSettingsException;
import org.pinakes.web.AlertRounds;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Sends the alerts that are due. */
@Command(
    name = "alerts",
    description = {
      "Sends readers what is new for their saved searches, as far as it is due.",
      "A running site does so by itself; both may go on at a time."
    },
    mixinStandardHelpOptions = true)
final class AlertsCommand implements Callable<Integer> {
  private final Console console;

  @Mixin private final DataOptions data = new DataOptions();

  AlertsCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    Settings settings = data.settings(console);
    if (!settings.hasAccounts()) {
      throw new BadSettingsException(
          "This site has no accounts, and so no alerts; say «accounts: on» in pinakes.yaml.");
    }
    try (Catalogue catalogue = Catalogue.existing(settings);
        AccountBase base = SiteAccounts.base(settings)) {
      AlertRounds rounds =
          SiteAlerts.rounds(catalogue, new SearchAlerts(base, InstantSource.system()))
              .orElseThrow(() ->
                  new BadSettingsException(
                      "Alerts are e-mails: mail-server, mail-from and base-url are missing in the"
                          + " settings."));
      AlertRounds.Report report = rounds.run(Integer.MAX_VALUE);
      print(report);
      return report.unreachable() ? Main.FAILED : 0;
    }
  }

  private void print(AlertRounds.Report report) {
    console
        .out()
        .printf(
            "sent %s, nothing new %s, postponed %s, refused %s%n",
            Words.number(report.sent()),
            Words.number(report.nothing()),
            Words.number(report.postponed()),
            Words.number(report.refused()));
    if (report.unreachable()) {
      console.err().println("The mail server could not be used; run this again later.");
    }
  }
}
