package org.pinakes.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.pinakes.cli.bench.MatchingBench;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Measures how well duplicates are found. */
@Command(
    name = "matching",
    description = {
      "Measures precision and recall of the matching on labelled records: EndNote XML",
      "exports in which the caption Duplicate marks every record that has a duplicate."
    },
    mixinStandardHelpOptions = true)
final class BenchMatchingCommand implements Callable<Integer> {
  private final Console console;

  @Option(names = "--errors", description = "Lists what was wrong at the default threshold.")
  private boolean errors;

  @Parameters(paramLabel = "DIR", description = "Folder of EndNote XML files.")
  private Path folder = Path.of("");

  BenchMatchingCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws Exception {
    new MatchingBench().report(folder, errors).forEach(console.out()::println);
    return 0;
  }
}
