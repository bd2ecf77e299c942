package org.pinakes.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Links of records. */
@Command(
    name = "links",
    description = "Links of records that lead nowhere: links check, links list.",
    mixinStandardHelpOptions = true)
final class LinksCommand implements Runnable {
  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "What about them? See: pinakes help links");
  }
}
