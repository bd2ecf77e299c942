package org.pinakes.web;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.pinakes.account.AccountBase;
import org.pinakes.account.Accounts;
import org.pinakes.account.Accounts.Policy;
import org.pinakes.account.Administrators;
import org.pinakes.account.Passwords;
import org.pinakes.account.Role;
import org.pinakes.account.openid.Provider;
import org.pinakes.account.openid.Providers;
import org.pinakes.i18n.Translations;

/** A site with accounts, whose letters are caught and whose clock is set by hand. */
final class Readers implements AutoCloseable {
  static final String PASSWORD = "seaweed on rye";
  static final Policy CONFIRMING = new Policy(true, true, true);

  private static final Pattern LINK = Pattern.compile("https://pinakes\\.example(\\S+)");

  private final AtomicReference<Instant> now =
      new AtomicReference<>(Instant.parse("2026-03-01T12:00:00Z"));
  private final List<Letter> letters = new ArrayList<>();
  private final AccountBase base;
  private final Accounts accounts;
  private final TestSite site;

  /** A letter as it was sent. */
  record Letter(String to, String subject, String text, String html) {

    /** The address of its link, without the host. */
    String link() {
      Matcher link = LINK.matcher(text);
      if (!link.find()) {
        throw new AssertionError("no link in " + text);
      }
      return link.group(1);
    }
  }

  Readers(Path folder, Policy policy) {
    this(folder, policy, List.of(), desks -> desks);
  }

  Readers(Path folder, Policy policy, List<Provider> providers) {
    this(folder, policy, providers, desks -> desks);
  }

  /**
   * @param more what administrators have to look at besides sources
   */
  Readers(Path folder, Policy policy, UnaryOperator<Desks> more) {
    this(folder, policy, List.of(), more);
  }

  private Readers(Path folder, Policy policy, List<Provider> providers, UnaryOperator<Desks> more) {
    base = AccountBase.sqlite(folder.resolve("accounts.db"));
    AccountLetters writer =
        new AccountLetters(
            (to, subject, text, html) -> letters.add(new Letter(to, subject, text, html)),
            Translations.load(),
            new SiteSettings("https://pinakes.example", UnaryOperator.identity()));
    accounts = Accounts.of(base, Passwords.cheap(), policy, writer, Runnable::run, now::get);
    site =
        TestSite.with(
            folder.resolve("index"),
            Shelf.documents(),
            new ReaderAccounts(
                accounts,
                Set.of("127.0.0.1"),
                new Providers(providers, (issuer, address) -> {}, base.seal(), now::get)),
            new FeedbackForm(
                base.seal(),
                Set.of("127.0.0.1"),
                accounts.voices().feedback(),
                180,
                null,
                now::get),
            more);
  }

  TestSite site() {
    return site;
  }

  Accounts accounts() {
    return accounts;
  }

  AtomicReference<Instant> now() {
    return now;
  }

  List<Letter> letters() {
    return letters;
  }

  /** Somebody who has not been here before, from an address of his own. */
  Visitor visitor(String address) {
    return new Visitor(site).with("X-Forwarded-For", address);
  }

  /** Somebody who is signed in. */
  Visitor reader(String email) {
    Visitor visitor = visitor("192.0.2." + (email.hashCode() & 0x7F));
    new Administrators(base, Passwords.cheap(), now::get).create(email, PASSWORD, "en");
    try (var connection =
            java.sql.DriverManager.getConnection(
                "jdbc:sqlite:" + site.folder().resolveSibling("accounts.db"));
        var statement =
            connection.prepareStatement("update account set role = 'reader' where email = ?")) {
      statement.setString(1, email);
      statement.executeUpdate();
    } catch (java.sql.SQLException e) {
      throw new AssertionError(e);
    }
    signIn(visitor, email);
    return visitor;
  }

  /** An editor who is signed in. */
  Visitor editor(String email) {
    new Administrators(base, Passwords.cheap(), now::get)
        .create(email, PASSWORD, "en", Role.EDITOR);
    Visitor visitor = visitor("198.51.100." + (email.hashCode() & 0x7F));
    signIn(visitor, email);
    return visitor;
  }

  /** An administrator who is signed in. */
  Visitor administrator(String email) {
    new Administrators(base, Passwords.cheap(), now::get).create(email, PASSWORD, "en");
    Visitor visitor = visitor("198.51.100.7");
    signIn(visitor, email);
    return visitor;
  }

  static void signIn(Visitor visitor, String email) {
    visitor.get("/sign-in");
    Answer answer = visitor.post("/sign-in", "email", email, "password", PASSWORD);
    if (answer.status() != 303) {
      throw new AssertionError(answer.status() + ": " + answer.text());
    }
    visitor.get("/account");
  }

  @Override
  public void close() {
    site.close();
    base.close();
  }
}
