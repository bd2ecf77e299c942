package org.pinakes.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.pinakes.problem.BadRequestException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** What is said of the tests; the launcher runs them, since Maven builds this program anew. */
@Command(
    name = "test",
    description = {
      "Checks the format, analyses and tests the program itself, from a fresh clone on:",
      "Maven and a browser, Chromium, are needed, and a few minutes."
    },
    mixinStandardHelpOptions = true)
final class TestCommand implements Callable<Integer> {
  @Parameters(
      paramLabel = "OPTION",
      arity = "0..*",
      description = "Options for Maven, for example -Dtest='Marc*'.")
  private List<String> options = List.of();

  @Override
  public Integer call() {
    throw new BadRequestException(
        "Tests are run by the launcher: ./pinakes test " + String.join(" ", options));
  }
}
