package org.pinakes.harvest;

import java.io.PrintStream;
import java.net.URI;
import java.nio.file.Path;

/** A process of its own that harvests, to be killed by a test. Says how far it is. */
final class HarvestProcess {
  private HarvestProcess() {}

  /** Arguments: the data folder, the address of the repository. */
  public static void main(String[] arguments) {
    PrintStream out = System.out;
    try (Harvesting harvesting = new Harvesting(Path.of(arguments[0]))) {
      HarvestReport report =
          harvesting.harvester.run(
              Harvesting.oai(URI.create(arguments[1])),
              Order.whatIsNew(),
              () -> true,
              progress -> {
                out.println(progress.read());
                out.flush();
              });
      if (report.failed()) {
        throw new IllegalStateException("The harvest failed", report.ingest().failure());
      }
    }
  }
}
