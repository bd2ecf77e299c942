package org.pinakes.cli;

import java.util.concurrent.Callable;
import org.pinakes.cli.Settings.Sourced;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Prints what is in force and where it comes from. */
@Command(
    name = "config",
    description = "Prints the settings in force and where each comes from.",
    mixinStandardHelpOptions = true)
final class ConfigCommand implements Callable<Integer> {
  private final Console console;

  @Mixin private final DataOptions data = new DataOptions();

  ConfigCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    Settings settings = data.settings(console);
    Table table = new Table("setting", "value", "from", "override with");
    for (Setting setting : Setting.values()) {
      Sourced sourced = settings.sourced(setting);
      String value = String.join(", ", sourced.value());
      table.row(
          setting.key(), value.isEmpty() ? "(none)" : value, sourced.origin(), setting.variable());
    }
    settings
        .own()
        .said()
        .forEach((key, said) ->
            table.row("site." + key, said.value(), data.fileName() + ":" + said.line(), ""));
    settings
        .providers()
        .forEach(provider -> {
          String value =
              "%s, client %s, %s"
                  .formatted(
                      provider.issuer(),
                      provider.clientId(),
                      provider.clientSecret().isEmpty() ? "no secret" : "with a secret");
          table.row("sign-in." + provider.name(), value, data.fileName(), "");
        });
    console.out().print(table);
    return 0;
  }
}
