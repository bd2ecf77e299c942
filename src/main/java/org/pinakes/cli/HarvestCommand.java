package org.pinakes.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.pinakes.harvest.HarvestReport;
import org.pinakes.harvest.Harvester;
import org.pinakes.harvest.Order;
import org.pinakes.harvest.SourceDeclaration;
import org.pinakes.problem.BadSettingsException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Runs sources now. */
@Command(
    name = "harvest",
    description = "Brings what is new from the sources in the settings.",
    mixinStandardHelpOptions = true,
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:everything was taken in",
      "1:a source failed; what came before is kept, the next run goes on from there",
      "2:the command was not understood",
      "3:some records were rejected"
    })
final class HarvestCommand implements Callable<Integer> {
  private final Console console;

  @Mixin private final DataOptions data = new DataOptions();

  @Option(names = "--full", description = "Everything again, not only what is new.")
  private boolean full;

  @Option(
      names = "--accept-deletions",
      description = {
        "With --full: marks as deleted what did not come any more,",
        "also when that is more than half of a source."
      })
  private boolean acceptDeletions;

  @Option(
      names = "--from",
      paramLabel = "DATE",
      description = "Only what changed since then; the next run goes on as if this had not been.")
  private @Nullable String from;

  @Option(names = "--until", paramLabel = "DATE", description = "Only what changed until then.")
  private @Nullable String until;

  @Option(
      names = "--limit",
      paramLabel = "N",
      description = "Stops at the end of the page on which record N came.")
  private long limit;

  @Option(names = "--anytime", description = "Also outside of the source's hours.")
  private boolean anytime;

  @Parameters(paramLabel = "NAME", arity = "0..*", description = "Sources; all when none is named.")
  private List<String> names = List.of();

  HarvestCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    Settings settings = data.settings(console);
    List<SourceDeclaration> chosen = chosen(settings);
    Order order = new Order(full, acceptDeletions, from, until, limit, anytime);
    int worst = 0;
    try (Catalogue catalogue = Catalogue.in(settings)) {
      Harvester harvester = catalogue.harvester();
      for (SourceDeclaration source : chosen) {
        int code = harvest(catalogue, harvester, source, order);
        worst = worst == Main.FAILED || code == 0 ? worst : code;
      }
    }
    return worst;
  }

  private int harvest(
      Catalogue catalogue, Harvester harvester, SourceDeclaration source, Order order) {
    HarvestReport report;
    try (HarvestWatch watch = new HarvestWatch(console, source.name())) {
      report = harvester.run(source, order, () -> true, watch);
    }
    console
        .out()
        .print(
            LoadReport.text(
                report.ingest(), catalogue.settings(), catalogue.profileState(source.name())));
    if (report.stopped() != null) {
      console
          .out()
          .println("Not complete: " + report.stopped() + ". The next run goes on from here.");
    }
    if (report.ingest().failure() != null) {
      console.err().println(source.name() + ": " + report.ingest().failure().getMessage());
      return Main.FAILED;
    }
    return report.ingest().run().rejected() == 0 ? 0 : Main.REJECTED;
  }

  private List<SourceDeclaration> chosen(Settings settings) {
    List<SourceDeclaration> all = settings.sources();
    if (all.isEmpty()) {
      throw new BadSettingsException(
          "No source is declared in "
              + SettingsReader.FILE
              + ". Add one with: pinakes sources add URL");
    }
    if (names.isEmpty()) {
      return all;
    }
    List<SourceDeclaration> chosen = new ArrayList<>();
    for (String name : names) {
      chosen.add(
          all.stream()
              .filter(source -> source.name().equals(name))
              .findFirst()
              .orElseThrow(() -> unknown(name, all)));
    }
    return chosen;
  }

  private static BadSettingsException unknown(String name, List<SourceDeclaration> all) {
    return new BadSettingsException(
        "There is no source «%s» in the settings; there are: %s"
            .formatted(
                name, String.join(", ", all.stream().map(SourceDeclaration::name).toList())));
  }
}
