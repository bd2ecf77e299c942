package org.pinakes.cli;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pinakes.account.CommentRule;
import org.pinakes.problem.SourceUnreachableException;
import org.pinakes.store.SourceStatus;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Shows what the program does, with the sample collection that comes with it. */
@Command(
    name = "demo",
    description = "Loads the sample collection and serves it.",
    mixinStandardHelpOptions = true)
final class DemoCommand implements Callable<Integer> {
  private static final List<String> REHEARSED =
      List.of(
          "/",
          "/search?q=harm+reduction&sort=newest",
          "/record/pubmed-8179702",
          "/record/pubmed-8179702/cite",
          "/health");

  private final Console console;

  @Option(
      names = "--port",
      paramLabel = "N",
      description = "Port to listen at; default 8080, 0 for any that is free.")
  private @Nullable String port;

  @Option(names = "--data", paramLabel = "DIR", description = "Folder; default data/demo.")
  private @Nullable String data;

  @Option(
      names = "--rehearse",
      hidden = true,
      description = "Shows each kind of page once to itself and ends; the launcher learns from it.")
  private boolean rehearse;

  DemoCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    Settings settings = settings();
    Catalogue catalogue = Catalogue.in(settings);
    loadWhatIsMissing(catalogue);
    RunningSite site = RunningSite.start(catalogue);
    if (rehearse) {
      rehearse(catalogue, site);
      return 0;
    }
    console
        .out()
        .println("Pinakes shows its sample collection on " + site.url() + " (Ctrl-C ends it)");
    site.awaitEnd(catalogue::close);
    return 0;
  }

  private static void rehearse(Catalogue catalogue, RunningSite site) {
    try (catalogue;
        site) {
      for (String path : REHEARSED) {
        try (InputStream page = URI.create(site.url() + path).toURL().openStream()) {
          page.readAllBytes();
        }
      }
    } catch (IOException failed) {
      throw new SourceUnreachableException(
          "The site does not answer itself: " + failed.getMessage(), failed);
    }
  }

  private Settings settings() {
    String folder = data == null ? console.home().resolve("data/demo").toString() : data;
    Settings settings =
        SettingsReader.read(console, null).withoutSources().with(Setting.DATA, "--data", folder);
    return ServeCommand.option(withAccounts(settings), Setting.PORT, port);
  }

  /**
   * Accounts to be tried without a mail server, comments and ratings, unless somebody said
   * otherwise.
   */
  private static Settings withAccounts(Settings settings) {
    Settings tried =
        isUntold(settings, Setting.ACCOUNTS)
            ? settings
                .with(Setting.ACCOUNTS, "demo", "on")
                .with(Setting.ACCOUNTS_CONFIRM, "demo", "off")
            : settings;
    Settings rated =
        isUntold(settings, Setting.RATINGS) ? tried.with(Setting.RATINGS, "demo", "on") : tried;
    return isUntold(settings, Setting.COMMENTS)
        ? rated.with(Setting.COMMENTS, "demo", CommentRule.MODERATED.code())
        : rated;
  }

  private static boolean isUntold(Settings settings, Setting setting) {
    return settings.sourced(setting).origin().equals("default");
  }

  /** A source whose last run was cut short is loaded again: loading twice changes nothing. */
  private void loadWhatIsMissing(Catalogue catalogue) {
    List<String> loaded =
        catalogue.store().sources().stream()
            .filter(source -> source.lastRun() != null && source.lastRun().finished() != null)
            .map(SourceStatus::source)
            .toList();
    for (Path folder : sampleSources()) {
      String source = String.valueOf(folder.getFileName());
      if (!loaded.contains(source)) {
        new Loading(console, catalogue).load(source, List.of(folder.toString()), null);
      }
    }
    catalogue.index().refresh();
  }

  /** Folders of the sample collection; each is named for its source. */
  private List<Path> sampleSources() {
    Path sample = console.home().resolve("sample");
    try (Stream<Path> folders = Files.list(sample)) {
      return folders.filter(Files::isDirectory).sorted().toList();
    } catch (IOException missing) {
      throw new SourceUnreachableException(
          "The sample collection is not where it should be, in " + sample.toAbsolutePath(),
          missing);
    }
  }
}
