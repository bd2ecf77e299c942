package org.pinakes.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Administrators' and editors' accounts. */
@Command(
    name = "admin",
    description = "Administrators' accounts: admin create EMAIL.",
    mixinStandardHelpOptions = true)
final class AdminCommand implements Runnable {
  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "What about it? See: pinakes help admin");
  }
}
