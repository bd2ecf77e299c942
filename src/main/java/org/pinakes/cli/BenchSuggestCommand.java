package org.pinakes.cli;

import java.util.concurrent.Callable;
import org.pinakes.cli.bench.SuggestBench;
import org.pinakes.cli.bench.TypoBench;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Measures help on the way. */
@Command(
    name = "suggest",
    description = {
      "Types titles and authors of the catalogue letter by letter and measures suggestions;",
      "types titles with one error and counts how many are found or offered."
    },
    mixinStandardHelpOptions = true)
final class BenchSuggestCommand implements Callable<Integer> {
  private final Console console;

  @Mixin private final DataOptions data = new DataOptions();

  @Option(
      names = "--records",
      paramLabel = "N",
      defaultValue = "500",
      description = "Records that are drawn; default ${DEFAULT-VALUE}.")
  private int records = 500;

  @Option(
      names = "--seed",
      paramLabel = "N",
      defaultValue = "1",
      description = "Another seed draws others; default ${DEFAULT-VALUE}.")
  private long seed = 1;

  BenchSuggestCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    try (Catalogue catalogue = Catalogue.existing(data.settings(console))) {
      new SuggestBench(catalogue.index()).report(records, seed).forEach(console.out()::println);
      new TypoBench(catalogue.index(), catalogue.search())
          .report(records, seed)
          .forEach(console.out()::println);
      return 0;
    }
  }
}
