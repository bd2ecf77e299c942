package org.pinakes.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.pinakes.cli.bench.BenchFolder;
import org.pinakes.cli.bench.BenchMeaning;
import org.pinakes.cli.bench.RelevanceBench;
import org.pinakes.search.LiveRanking;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Measures how good results are. */
@Command(
    name = "relevance",
    description = {
      "Measures how good results are, on collections with judged queries in BEIR's layout",
      "(corpus.jsonl, queries.jsonl, qrels/test.tsv), with the ranking in force."
    },
    mixinStandardHelpOptions = true)
final class BenchRelevanceCommand implements Callable<Integer> {
  private final Console console;

  @Mixin private final DataOptions data = new DataOptions();

  @Option(
      names = "--split",
      paramLabel = "NAME",
      defaultValue = "test",
      description = "Which judgements; default ${DEFAULT-VALUE}.")
  private String split = "test";

  @Option(
      names = "--meaning",
      description = {
        "Measures searching by meaning, too. Vectors are kept in the data folder, so that only",
        "the first run takes its time."
      })
  private boolean meaning;

  @Option(
      names = "--first",
      paramLabel = "N",
      defaultValue = "1000000",
      description = "Only the first N judged queries: for trying things out.")
  private int queries = 1_000_000;

  @Parameters(paramLabel = "DIR", description = "A collection, or a folder of collections.")
  private Path folder = Path.of("");

  BenchRelevanceCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws Exception {
    Settings settings = data.settings(console);
    Path work = Files.createTempDirectory(Files.createDirectories(settings.data()), "relevance");
    try (BenchMeaning model = meaning ? BenchMeaning.open(settings.folder().meaning()) : null) {
      new RelevanceBench(
              new LiveRanking(settings.ranking(), System::nanoTime).get(), model, queries)
          .report(folder, split, work)
          .forEach(console.out()::println);
      return 0;
    } finally {
      BenchFolder.delete(work);
    }
  }
}
