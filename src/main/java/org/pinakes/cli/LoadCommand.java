package org.pinakes.cli;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.pinakes.format.NativeFormat;
import org.pinakes.ingest.IngestReport;
import org.pinakes.problem.BadSettingsException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Takes files into the catalogue. */
@Command(
    name = "load",
    description = "Takes records out of files into the catalogue.",
    mixinStandardHelpOptions = true,
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:everything was taken in",
      "1:the load could not be done or ended",
      "2:the command was not understood",
      "3:some records were rejected"
    })
final class LoadCommand implements Callable<Integer> {
  private static final Pattern SOURCE_NAME = Pattern.compile("[a-z0-9][a-z0-9_-]{0,63}");

  private final Console console;

  @Mixin private final DataOptions data = new DataOptions();

  @Option(
      names = "--source",
      paramLabel = "NAME",
      defaultValue = "local",
      description = {
        "Name of the source, default ${DEFAULT-VALUE};",
        "profiles/NAME.yaml says what it is."
      })
  private String source = "local";

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "oai_dc, pubmed, jats, marc21 or marcxml; recognised when not given.")
  private @Nullable String format;

  @Parameters(
      paramLabel = "FILE",
      arity = "1..*",
      description = "Files, folders, .gz, .zip; - for standard input.")
  private List<String> files = List.of();

  LoadCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    if (!SOURCE_NAME.matcher(source).matches()) {
      throw new BadSettingsException(
          "--source must be a short name in small letters, digits, - and _, for example pmc");
    }
    Settings settings = data.settings(console);
    try (Catalogue catalogue = Catalogue.in(settings)) {
      IngestReport report = new Loading(console, catalogue).load(source, files, forced());
      console.out().print(LoadReport.text(report, settings, catalogue.profileState(source)));
      return report.run().rejected() == 0 ? 0 : Main.REJECTED;
    }
  }

  private @Nullable NativeFormat forced() {
    String code = format;
    if (code == null) {
      return null;
    }
    return NativeFormat.ofCode(code)
        .orElseThrow(() ->
            new BadSettingsException(
                "--format must be one of "
                    + Arrays.stream(NativeFormat.values())
                        .map(NativeFormat::code)
                        .collect(Collectors.joining(", "))));
  }
}
