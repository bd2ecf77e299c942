package org.pinakes.cli;

import java.util.concurrent.Callable;
import org.pinakes.web.SettingLine;
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
    Table table = new Table("setting", "value", "from", "override with");
    for (SettingLine line : SettingLines.of(data.settings(console))) {
      table.row(
          line.key(),
          line.value().isEmpty() ? "(none)" : line.value(),
          SettingLines.origin(line),
          line.variable());
    }
    console.out().print(table);
    return 0;
  }
}
