package org.pinakes.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Accounts and what they may do. */
@Command(
    name = "admin",
    description =
        "Accounts and their roles: admin create EMAIL, list, role EMAIL ROLE, remove EMAIL.",
    mixinStandardHelpOptions = true)
final class AdminCommand implements Runnable {
  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "What about it? See: pinakes help admin");
  }
}
