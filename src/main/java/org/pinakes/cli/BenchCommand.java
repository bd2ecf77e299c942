package org.pinakes.cli;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.pinakes.cli.bench.BenchFolder;
import org.pinakes.cli.bench.BenchReport;
import org.pinakes.cli.bench.BenchRun;
import org.pinakes.mapping.SourceProfiles;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Measures. */
@Command(
    name = "bench",
    description = "Measures the pipeline and searches on files.",
    mixinStandardHelpOptions = true)
final class BenchCommand implements Callable<Integer> {
  private final Console console;

  @Spec private CommandSpec spec;

  @Mixin private final DataOptions data = new DataOptions();

  @Option(names = "--source", paramLabel = "NAME", defaultValue = "arxiv", description = "Profile.")
  private String source = "arxiv";

  @Option(names = "--queries", paramLabel = "FILE", description = "Queries, one a line.")
  private @Nullable Path queries;

  @Option(
      names = "--json",
      paramLabel = "FILE",
      defaultValue = "bench.json",
      description = "Report.")
  private Path json = Path.of("bench.json");

  @Option(
      names = "--rehearsal",
      paramLabel = "SECONDS",
      defaultValue = "20",
      description = {
        "How long reading and mapping run before they are counted;",
        "default ${DEFAULT-VALUE}: a program that has just started is slower."
      })
  private int rehearsal = 20;

  @Parameters(
      paramLabel = "FILE",
      arity = "0..*",
      description = "Files or folders to measure with.")
  private List<Path> files = List.of();

  BenchCommand(Console console) {
    this.console = console;
    spec = CommandSpec.create();
  }

  @Override
  public Integer call() throws Exception {
    if (files.isEmpty()) {
      throw new ParameterException(spec.commandLine(), "Which files or folders?");
    }
    Settings settings = data.settings(console);
    List<String> asked =
        queries == null ? List.of() : Files.readAllLines(queries, StandardCharsets.UTF_8);
    Path work = Files.createTempDirectory(Files.createDirectories(settings.data()), "bench");
    try {
      BenchRun run =
          new BenchRun(
              Catalogue.crosswalks(),
              SourceProfiles.load(settings.profiles(), Catalogue.knownFields()).of(source),
              MatchingRules.of(settings),
              Duration.ofSeconds(rehearsal));
      BenchReport report = run.run(BenchFolder.files(files), asked, work);
      report.lines().forEach(console.out()::println);
      Files.writeString(json, report.json());
      return 0;
    } finally {
      BenchFolder.delete(work);
    }
  }
}
