package org.pinakes.cli;

import java.time.Duration;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.pinakes.ingest.Reindexer;
import org.pinakes.ingest.Remapper;
import org.pinakes.problem.IndexUnavailableException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Builds the index anew from the store. */
@Command(
    name = "reindex",
    description = {
      "Builds a new index beside the old one from the store alone and puts it in its place;",
      "a running server goes on and changes over."
    },
    mixinStandardHelpOptions = true)
final class ReindexCommand implements Callable<Integer> {
  private final Console console;

  @Mixin private final DataOptions data = new DataOptions();

  @Option(
      names = "--source",
      paramLabel = "NAME",
      description = {
        "Maps only the records of this source again, in the index that is there,",
        "for example because its profile has changed."
      })
  private @Nullable String source;

  ReindexCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    try (Catalogue catalogue = Catalogue.existing(data.settings(console))) {
      if (source == null) {
        rebuild(catalogue);
      } else {
        catalogue.requireSource(source);
        remap(catalogue, source);
      }
    }
    return 0;
  }

  private void rebuild(Catalogue catalogue) {
    long start = System.nanoTime();
    Reindexer reindexer =
        new Reindexer(
            catalogue.store(),
            catalogue.index(),
            catalogue.cataloguer(),
            catalogue.profiles()::of,
            catalogue.matchRules());
    Steps steps = new Steps(console, catalogue.store().sequence(), "indexed");
    long leftOut = reindexer.rebuild(steps::reached);
    long documents = catalogue.index().documents();
    say(Words.number(documents) + " records indexed in ", start, leftOut);
  }

  private void remap(Catalogue catalogue, String name) {
    long start = System.nanoTime();
    try {
      Remapper.Remapped done = catalogue.remapper().remap(catalogue.profiles().of(name));
      say(
          Words.number(done.records()) + " records of " + name + " mapped again in ",
          start,
          done.leftOut());
    } catch (IndexUnavailableException atServer) {
      catalogue.remapRequests().ask(name);
      console
          .out()
          .println(
              "The running server maps the records of %s again within seconds.".formatted(name));
    }
  }

  private void say(String what, long start, long leftOut) {
    Duration time = Duration.ofNanos(System.nanoTime() - start);
    console.out().println(what + Words.time(time));
    if (leftOut > 0) {
      console
          .out()
          .println(Words.number(leftOut) + " could not be indexed; the log above says why.");
    }
  }
}
