package org.pinakes.cli;

import java.util.concurrent.Callable;
import org.pinakes.account.AccountBase;
import org.pinakes.account.AccountRegister;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Deletes an account. */
@Command(
    name = "remove",
    description = "Deletes an account with everything that was kept for it.",
    mixinStandardHelpOptions = true)
final class RemoveAccountCommand implements Callable<Integer> {
  private final Console console;

  @Mixin private final DataOptions data = new DataOptions();

  @Parameters(paramLabel = "EMAIL", description = "E-mail address of the account.")
  private String email = "";

  RemoveAccountCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    try (AccountBase base = SiteAccounts.base(data.settings(console))) {
      AccountRegister register = new AccountRegister(base);
      RoleCommand.done(register.delete(RoleCommand.id(register, email)), email);
      console.out().println("The account of " + email + " is deleted, with all that was in it.");
    }
    return 0;
  }
}
