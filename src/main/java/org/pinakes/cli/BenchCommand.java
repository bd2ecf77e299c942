package org.pinakes.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pinakes.cli.bench.BenchReport;
import org.pinakes.cli.bench.BenchRun;
import org.pinakes.mapping.SourceProfiles;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Measures. */
@Command(
    name = "bench",
    description = "Measures the pipeline and searches on files.",
    mixinStandardHelpOptions = true)
final class BenchCommand implements Callable<Integer> {
  private final Console console;

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

  @Parameters(
      paramLabel = "FILE",
      arity = "1..*",
      description = "Files or folders to measure with.")
  private List<Path> files = List.of();

  BenchCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws Exception {
    Settings settings = data.settings(console);
    List<String> asked =
        queries == null ? List.of() : Files.readAllLines(queries, StandardCharsets.UTF_8);
    Path work = Files.createTempDirectory(Files.createDirectories(settings.data()), "bench");
    try {
      BenchRun run =
          new BenchRun(Catalogue.crosswalks(), SourceProfiles.load(settings.profiles()).of(source));
      BenchReport report = run.run(allFiles(), asked, work);
      report.lines().forEach(console.out()::println);
      Files.writeString(json, report.json());
      return 0;
    } finally {
      delete(work);
    }
  }

  /** What was named, with the files of folders in the order of their names. */
  private List<Path> allFiles() throws IOException {
    List<Path> all = new ArrayList<>();
    for (Path named : files) {
      try (Stream<Path> below = Files.walk(named)) {
        below.filter(Files::isRegularFile).sorted().forEach(all::add);
      }
    }
    return all;
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }
}
