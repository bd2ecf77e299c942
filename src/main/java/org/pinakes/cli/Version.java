package org.pinakes.cli;

import java.util.Objects;
import picocli.CommandLine;
import picocli.CommandLine.IVersionProvider;

/** Which version of the program this is, and of what it runs on; every command says it. */
final class Version implements IVersionProvider {
  private static final String UNPACKED = "(not from its jar)";

  private Version() {}

  /** Lets a command and all below it answer {@code --version}. */
  static void toldBy(CommandLine command) {
    command.getCommandSpec().versionProvider(new Version());
    command.getSubcommands().values().forEach(Version::toldBy);
  }

  @Override
  public String[] getVersion() {
    String own = Version.class.getPackage().getImplementationVersion();
    return new String[] {
      "Pinakes " + Objects.requireNonNullElse(own, UNPACKED),
      "Java " + Runtime.version() + ", " + System.getProperty("os.name"),
    };
  }
}
