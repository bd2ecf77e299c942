package org.pinakes.cli;

import java.util.Arrays;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.pinakes.account.AccountBase;
import org.pinakes.account.AccountRegister;
import org.pinakes.account.Role;
import org.pinakes.problem.BadRequestException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Gives an account another role. */
@Command(
    name = "role",
    description = "Gives an account another role: reader, editor, administrator.",
    mixinStandardHelpOptions = true)
final class RoleCommand implements Callable<Integer> {
  private final Console console;

  @Mixin private final DataOptions data = new DataOptions();

  @Parameters(index = "0", paramLabel = "EMAIL", description = "E-mail address of the account.")
  private String email = "";

  @Parameters(index = "1", paramLabel = "ROLE", description = "reader, editor or administrator.")
  private String role = "";

  RoleCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    Role wanted =
        Role.named(role)
            .orElseThrow(() ->
                new BadRequestException(
                    "«"
                        + role
                        + "» is no role. There are: "
                        + Arrays.stream(Role.values())
                            .map(Role::code)
                            .collect(Collectors.joining(", "))));
    try (AccountBase base = SiteAccounts.base(data.settings(console))) {
      AccountRegister register = new AccountRegister(base);
      String id = id(register, email);
      done(register.role(id, wanted), email);
      console.out().println(email + " has the role " + wanted.code() + " now.");
    }
    return 0;
  }

  /** Key of an account. */
  static String id(AccountRegister register, String email) {
    return register
        .ofEmail(email)
        .orElseThrow(() -> new BadRequestException("There is no account with " + email + "."))
        .account()
        .id();
  }

  /** Says why a change was not made. */
  static void done(AccountRegister.Outcome outcome, String email) {
    switch (outcome) {
      case DONE -> {}
      case UNKNOWN -> throw new BadRequestException("There is no account with " + email + ".");
      case LAST ->
          throw new BadRequestException(
              email
                  + " is the last administrator. Make somebody else one first (pinakes admin"
                  + " create EMAIL).");
    }
  }
}
