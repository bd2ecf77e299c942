package org.pinakes.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.pinakes.cli.bench.BenchFolder;
import org.pinakes.cli.bench.GrowthRun;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Measures how a catalogue bears growing. */
@Command(
    name = "growth",
    description = {
      "Loads OAI-DC files again and again, each time as another source with other identifiers,",
      "titles and authors, and tells rate, memory and disk after each round."
    },
    mixinStandardHelpOptions = true)
final class GrowthCommand implements Callable<Integer> {
  private final Console console;

  @Mixin private final DataOptions data = new DataOptions();

  @Option(
      names = "--rounds",
      paramLabel = "N",
      defaultValue = "5",
      description = "How many times; default ${DEFAULT-VALUE}.")
  private int rounds = 5;

  @Parameters(paramLabel = "FILE", arity = "1..*", description = "Files or folders of OAI-DC.")
  private List<Path> files = List.of();

  GrowthCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws Exception {
    Settings settings = data.settings(console);
    Path work = Files.createTempDirectory(Files.createDirectories(settings.data()), "growth");
    try {
      List<GrowthRun.Round> all =
          new GrowthRun(Catalogue.crosswalks(), MatchingRules.of(settings))
              .run(
                  BenchFolder.files(files),
                  rounds,
                  work,
                  round -> console.out().println(round.line()));
      double kept = all.getLast().step().rate() / all.getFirst().step().rate();
      console.out().printf(Locale.ROOT, "%.2f of the first round's rate in the last%n", kept);
      return 0;
    } finally {
      BenchFolder.delete(work);
    }
  }
}
