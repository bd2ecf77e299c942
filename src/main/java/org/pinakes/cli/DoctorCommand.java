package org.pinakes.cli;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Looks for what could be wrong. */
@Command(
    name = "doctor",
    description = "Checks machine, settings, store, index and accounts, and says what to do.",
    mixinStandardHelpOptions = true)
final class DoctorCommand implements Callable<Integer> {
  private final Console console;

  @Mixin private final DataOptions data = new DataOptions();

  DoctorCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    List<Finding> findings = new Examination(() -> data.settings(console)).findings();
    for (Finding finding : findings) {
      console.out().println((finding.well() ? "ok     " : "WRONG  ") + finding.text());
    }
    long wrong = findings.stream().filter(finding -> !finding.well()).count();
    console
        .out()
        .println(wrong == 0 ? "Nothing is wrong." : wrong + " of these need your attention.");
    return wrong == 0 ? 0 : Main.FAILED;
  }
}
