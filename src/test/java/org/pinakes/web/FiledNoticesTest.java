package org.pinakes.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pinakes.account.AccountBase;
import org.pinakes.account.Accounts;
import org.pinakes.account.Passwords;
import org.pinakes.account.openid.Providers;
import org.pinakes.i18n.Translations;
import org.pinakes.thesaurus.Thesaurus;
import org.pinakes.web.own.OwnSite;

/** Notices of the site's file, as editors see them beside their own. */
class FiledNoticesTest {
  @Test
  void editorsSeeThemWithTheirFileAndCannotChangeThem(@TempDir Path folder) throws IOException {
    Files.writeString(
        folder.resolve("notices.yaml"),
        """
        notices:
          - text: {en: "We are *closed*.", es: "Está *cerrado*."}
            until: 2020-01-01
          - text: "For <all>"
            alarm: true
        """);
    try (AccountBase base = AccountBase.sqlite(folder.resolve("accounts.db"));
        TestSite site = site(folder, base)) {
      Answer page = Answer.get(site.at("/admin/notices"));
      assertThat(page.text())
          .contains("There is no notice.", "Notices of the settings")
          .contains(folder.resolve("notices.yaml").toString())
          .contains("over until Jan 2, 2020", "English We are closed .", "Spanish Está cerrado .")
          .contains("shown now Urgent without end For <all>");
      assertThat(page.body()).doesNotContain("For <all>", "name=\"do\"");
    }
  }

  private static TestSite site(Path folder, AccountBase base) {
    SiteSettings settings =
        new SiteSettings("", UnaryOperator.identity(), OwnSite.standard(folder), folder);
    AccountLetters letters =
        new AccountLetters((to, subject, text, html) -> {}, Translations.load(), settings);
    InstantSource clock = InstantSource.system();
    Accounts accounts =
        Accounts.of(base, Passwords.cheap(), Readers.CONFIRMING, letters, Runnable::run, clock);
    ReaderAccounts readers =
        new ReaderAccounts(
            accounts,
            Set.of("127.0.0.1"),
            new Providers(List.of(), (issuer, address) -> {}, base.seal(), clock));
    return TestSite.with(
        folder.resolve("index"), List.of(), Thesaurus.none(), settings.with(readers));
  }
}
