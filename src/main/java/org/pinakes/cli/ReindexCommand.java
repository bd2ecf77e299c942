package org.pinakes.cli;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicLong;
import org.pinakes.ingest.Reindexer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Builds the index anew from the store. */
@Command(
    name = "reindex",
    description = {
      "Builds a new index beside the old one from the store alone and puts it in its place;",
      "a running server goes on and changes over."
    },
    mixinStandardHelpOptions = true)
final class ReindexCommand implements Callable<Integer> {
  private static final Duration EVERY = Duration.ofSeconds(5);

  private final Console console;

  @Mixin private final DataOptions data = new DataOptions();

  ReindexCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    long start = System.nanoTime();
    try (Catalogue catalogue = Catalogue.existing(data.settings(console))) {
      Reindexer reindexer =
          new Reindexer(
              catalogue.store(),
              catalogue.index(),
              Catalogue.cataloguer(),
              catalogue.profiles()::of);
      long end = catalogue.store().sequence();
      AtomicLong said = new AtomicLong(start);
      long leftOut = reindexer.rebuild(reached -> say(reached, end, said));
      Duration time = Duration.ofNanos(System.nanoTime() - start);
      long documents = catalogue.index().documents();
      console.out().printf("%s records indexed in %s%n", Words.number(documents), Words.time(time));
      if (leftOut > 0) {
        console
            .out()
            .println(Words.number(leftOut) + " could not be indexed; the log above says why.");
      }
    }
    return 0;
  }

  private void say(long reached, long end, AtomicLong said) {
    long now = System.nanoTime();
    if (now - said.get() >= EVERY.toNanos()) {
      said.set(now);
      console
          .err()
          .println("change " + Words.number(reached) + " of " + Words.number(end) + " indexed");
    }
  }
}
