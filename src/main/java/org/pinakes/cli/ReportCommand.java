package org.pinakes.cli;

import java.time.InstantSource;
import java.util.concurrent.Callable;
import org.pinakes.i18n.Messages;
import org.pinakes.i18n.Translations;
import org.pinakes.ingest.SourceReport;
import org.pinakes.ingest.SourceReporter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Reports how good the records of a source are. */
@Command(
    name = "report",
    description = {
      "Reports on the records of a source: which fields they have, with which values, what is",
      "missing or odd, and what was rejected."
    },
    mixinStandardHelpOptions = true)
final class ReportCommand implements Callable<Integer> {
  private final Console console;

  @Mixin private final DataOptions data = new DataOptions();

  @Option(names = "--json", description = "Prints JSON.")
  private boolean json;

  @Parameters(paramLabel = "NAME", description = "The source.")
  private String source = "";

  ReportCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    try (Catalogue catalogue = Catalogue.existing(data.settings(console))) {
      catalogue.requireSource(source);
      Messages english = Translations.load().standard();
      SourceReporter reporter =
          new SourceReporter(
              catalogue.store(),
              catalogue.cataloguer(),
              format -> english.knows("format", format),
              InstantSource.system());
      Steps steps = new Steps(console, catalogue.store().sequence(), "read");
      SourceReport report = reporter.report(catalogue.profiles().of(source), steps::reached);
      console.out().print(json ? Json.of(report) + "\n" : ReportText.of(report));
    }
    return 0;
  }
}
