package org.pinakes.cli;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.pinakes.problem.BadSettingsException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Serves the site. */
@Command(
    name = "serve",
    description = "Serves the site, and follows whatever is loaded meanwhile.",
    mixinStandardHelpOptions = true)
final class ServeCommand implements Callable<Integer> {
  private final Console console;

  @Mixin private final DataOptions data = new DataOptions();

  @Option(
      names = "--port",
      paramLabel = "N",
      description = "Port to listen at; default 8080, 0 for any that is free.")
  private @Nullable String port;

  @Option(
      names = "--host",
      paramLabel = "H",
      description = "Host name or address to listen at; default 127.0.0.1, this machine alone.")
  private @Nullable String host;

  ServeCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    Settings settings =
        option(option(data.settings(console), Setting.PORT, port), Setting.HOST, host);
    Catalogue catalogue = Catalogue.in(settings);
    RunningSite site = RunningSite.start(catalogue);
    console
        .out()
        .println("Pinakes serves " + settings.data() + " on " + site.url() + " (Ctrl-C ends it)");
    console.out().print(catalogue.older());
    site.awaitEnd(catalogue::close);
    return 0;
  }

  /** Settings with an option of the command line, checked like any other source of settings. */
  static Settings option(Settings settings, Setting setting, @Nullable String given) {
    String option = "--" + setting.key();
    if (given != null) {
      setting
          .problem(given)
          .ifPresent(problem -> {
            throw new BadSettingsException(option + " " + problem);
          });
    }
    return settings.with(setting, option, given);
  }
}
