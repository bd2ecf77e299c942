package org.pinakes.cli;

import java.time.Duration;
import java.util.concurrent.Callable;
import org.pinakes.index.CatalogIndex;
import org.pinakes.index.MeaningFeed;
import org.pinakes.ingest.meaning.MeaningWork;
import org.pinakes.store.meaning.VectorBase;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Computes the vectors of all records, for searching by meaning. */
@Command(
    name = "meaning",
    description = {
      "Computes what records mean, on all processors, for a site that searches by meaning",
      "(meaning: on in the settings); a running server does the same more slowly. It can be",
      "stopped at any time, and goes on where it was."
    },
    mixinStandardHelpOptions = true)
final class MeaningCommand implements Callable<Integer> {
  private final Console console;

  @Mixin private final DataOptions data = new DataOptions();

  MeaningCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    Settings settings = data.settings(console);
    int threads = Runtime.getRuntime().availableProcessors();
    try (Catalogue catalogue = Catalogue.existing(settings);
        SiteMeaning meaning = new SiteMeaning(settings.folder().meaning(), Duration.ZERO, threads);
        VectorBase kept = meaning.kept();
        MeaningFeed feed = meaning.index().openFeed()) {
      long start = System.nanoTime();
      CatalogIndex index = catalogue.index();
      VectorSteps steps = new VectorSteps(console, feed.size(), index.documents());
      new MeaningWork(index, feed, kept, meaning.model()).run(steps::on);
      Duration time = Duration.ofNanos(System.nanoTime() - start);
      console
          .out()
          .printf(
              "%s records have a vector; %s were computed in %s%n",
              Words.number(feed.size()), Words.number(steps.computed()), Words.time(time));
    }
    if (!settings.byMeaning()) {
      console.out().println("Searches use them when the settings say meaning: on");
    }
    return 0;
  }
}
