package org.pinakes.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.pinakes.account.AccountBase;
import org.pinakes.account.Administrators;
import org.pinakes.account.Email;
import org.pinakes.account.Passwords;
import org.pinakes.account.Role;
import org.pinakes.i18n.Translations;
import org.pinakes.problem.BadRequestException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Makes an administrator, or an editor. */
@Command(
    name = "create",
    description = {
      "Makes an account an administrator's or an editor's, and the account when there is none.",
      "Asks for its password on a terminal, or reads it from standard input."
    },
    mixinStandardHelpOptions = true)
final class CreateAdminCommand implements Callable<Integer> {
  private final Console console;

  @Mixin private final DataOptions data = new DataOptions();

  @Parameters(paramLabel = "EMAIL", description = "E-mail address of the account.")
  private String email = "";

  @Option(names = "--role", paramLabel = "ROLE", description = "administrator (default) or editor.")
  private String role = Role.ADMINISTRATOR.code();

  CreateAdminCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    Settings settings = data.settings(console);
    if (!Email.isPossible(email)) {
      throw new BadRequestException("«" + email + "» is no e-mail address.");
    }
    Role wanted = Role.ofCode(role);
    if (!wanted.code().equals(role) || wanted == Role.READER) {
      throw new BadRequestException(
          "--role must be administrator or editor, and not «" + role + "».");
    }
    String password = password();
    Passwords.weakness(password, email)
        .ifPresent(weakness -> {
          throw new BadRequestException(complaint(weakness));
        });
    try (AccountBase base = SiteAccounts.base(settings)) {
      boolean made =
          new Administrators(base, Passwords.standard(), InstantSource.system())
              .create(email, password, Translations.load().standard().tag(), wanted);
      String an = "an " + wanted.code();
      console
          .out()
          .println(
              made
                  ? email + " is " + an + " now."
                  : email + " had an account; it is " + an + "'s now, with this password.");
    }
    if (!settings.hasAccounts()) {
      console.out().println("This site has no accounts yet; say «accounts: on» in pinakes.yaml.");
    }
    return 0;
  }

  private static String complaint(Passwords.Weakness weakness) {
    return switch (weakness) {
      case SHORT -> "The password needs at least " + Passwords.SHORTEST + " characters.";
      case LONG -> "The password may have at most " + Passwords.LONGEST + " characters.";
      case COMMON -> "This is a password that everybody tries first. Choose another one.";
    };
  }

  /** Never an argument, which other people on the machine could see. */
  private String password() {
    java.io.Console terminal = System.console();
    if (console.terminal() && terminal != null) {
      char[] first = terminal.readPassword("Password of %s: ", email);
      char[] again = terminal.readPassword("The same again: ");
      if (first == null || again == null || !Arrays.equals(first, again)) {
        throw new BadRequestException("These were not the same.");
      }
      return new String(first);
    }
    try {
      BufferedReader in =
          new BufferedReader(new InputStreamReader(console.in(), StandardCharsets.UTF_8));
      return Objects.requireNonNullElse(in.readLine(), "");
    } catch (IOException e) {
      throw new BadRequestException("The password cannot be read from standard input: " + e, e);
    }
  }
}
