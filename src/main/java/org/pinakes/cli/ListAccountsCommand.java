package org.pinakes.cli;

import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.pinakes.account.AccountBase;
import org.pinakes.account.AccountRegister;
import org.pinakes.account.AccountRegister.Entry;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Lists accounts. */
@Command(
    name = "list",
    description = {
      "Lists administrators and editors, or the accounts whose address or name has a text in it."
    },
    mixinStandardHelpOptions = true)
final class ListAccountsCommand implements Callable<Integer> {
  private static final int MOST = 1000;

  private final Console console;

  @Mixin private final DataOptions data = new DataOptions();

  @Parameters(paramLabel = "TEXT", arity = "0..1", description = "Part of an address or a name.")
  private @Nullable String text;

  ListAccountsCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    try (AccountBase base = SiteAccounts.base(data.settings(console))) {
      AccountRegister register = new AccountRegister(base);
      List<Entry> entries =
          text == null ? register.staff() : register.page(text, 0, MOST).entries();
      Table table = new Table("account", "role", "created", "last sign-in");
      for (Entry entry : entries) {
        table.row(
            entry.account().email(),
            entry.account().role().code(),
            entry.account().created().truncatedTo(ChronoUnit.SECONDS).toString(),
            entry.signedIn().truncatedTo(ChronoUnit.SECONDS).toString());
      }
      console.out().print(table);
      console.out().println("accounts in all: " + Words.number(register.size()));
    }
    return 0;
  }
}
