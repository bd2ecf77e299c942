package org.pinakes.cli;

import java.util.concurrent.Callable;
import org.pinakes.cli.bench.StylesBench;
import picocli.CommandLine.Command;

/** Tries all citation styles. */
@Command(
    name = "styles",
    description =
        "Cites records that are hard to cite in every citation style, and says what fails.",
    mixinStandardHelpOptions = true)
final class BenchStylesCommand implements Callable<Integer> {
  private final Console console;

  BenchStylesCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    new StylesBench().report().forEach(console.out()::println);
    return 0;
  }
}
