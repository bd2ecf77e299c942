package org.pinakes.cli;

import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.pinakes.problem.PinakesException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/**
 * The command line. Exit codes: 0 done, 1 could not be done, 2 not understood, 3 done, but records
 * were rejected.
 */
@Command(
    name = "pinakes",
    description = "A discovery catalogue in one program.",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND",
    footer = {"", "pinakes help COMMAND says more about one of them."})
public final class Main implements Runnable {
  /** Exit code of a command that could not do what was asked. */
  static final int FAILED = 1;

  /** Exit code of a load that met records it had to reject. */
  static final int REJECTED = 3;

  /** Kept here because the JDK forgets loggers that nobody holds. */
  private static final Logger LUCENE_HINTS =
      Logger.getLogger("org.apache.lucene.internal.vectorization");

  @Spec private CommandSpec spec;

  private Main() {
    spec = CommandSpec.create();
  }

  /** Runs one command and ends the process. */
  public static void main(String[] arguments) {
    // Lucene advises a JDK option at every start; the launcher has made that choice.
    LUCENE_HINTS.setLevel(Level.SEVERE);
    System.exit(run(Console.ofProcess(), arguments));
  }

  /** Runs one command; returns its exit code. */
  static int run(Console console, String... arguments) {
    CommandLine commands = new CommandLine(new Main());
    List<Object> all =
        List.of(
            new DemoCommand(console),
            new LoadCommand(console),
            new HarvestCommand(console),
            sources(console),
            new ServeCommand(console),
            new SearchCommand(console),
            new ShowCommand(console),
            new PreviewCommand(console),
            new ReportCommand(console),
            new ReindexCommand(console),
            new MatchesCommand(console),
            new MeaningCommand(console),
            admin(console),
            new AlertsCommand(console),
            CommentsCommand.line(console),
            NoticesCommand.line(console),
            FeedbackCommand.line(console),
            new UsageCommand(console),
            links(console),
            new TranslationsCommand(console),
            new StatusCommand(console),
            new DoctorCommand(console),
            new ConfigCommand(console),
            templates(console),
            bench(console),
            new TestCommand(),
            new CommandLine.HelpCommand());
    all.forEach(commands::addSubcommand);
    Version.toldBy(commands);
    commands.setOut(new java.io.PrintWriter(console.out(), true));
    commands.setErr(new java.io.PrintWriter(console.err(), true));
    commands.setExecutionExceptionHandler((failure, line, parsed) -> failed(console, failure));
    return commands.execute(arguments);
  }

  private static CommandLine bench(Console console) {
    return new CommandLine(new BenchCommand(console))
        .addSubcommand(new GrowthCommand(console))
        .addSubcommand(new BenchMatchingCommand(console))
        .addSubcommand(new BenchRelevanceCommand(console))
        .addSubcommand(new BenchSearchCommand(console))
        .addSubcommand(new BenchSuggestCommand(console))
        .addSubcommand(new BenchStylesCommand(console));
  }

  private static CommandLine templates(Console console) {
    return new CommandLine(new TemplatesCommand(console))
        .addSubcommand(new TemplatesCommand.Show(console))
        .addSubcommand(new TemplatesCommand.Eject(console))
        .addSubcommand(new TemplatesCommand.Check(console));
  }

  private static CommandLine admin(Console console) {
    return new CommandLine(new AdminCommand())
        .addSubcommand(new CreateAdminCommand(console))
        .addSubcommand(new ListAccountsCommand(console))
        .addSubcommand(new RoleCommand(console))
        .addSubcommand(new RemoveAccountCommand(console));
  }

  private static CommandLine links(Console console) {
    return new CommandLine(new LinksCommand())
        .addSubcommand(new CheckLinksCommand(console))
        .addSubcommand(new ListLinksCommand(console));
  }

  private static CommandLine sources(Console console) {
    return new CommandLine(new SourcesCommand(console))
        .addSubcommand(new AddSourceCommand(console));
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "Which command?");
  }

  /** What was foreseen is told in its own words; anything else is a defect and keeps its trace. */
  private static int failed(Console console, Exception failure) throws Exception {
    if (failure instanceof PinakesException foreseen) {
      console.err().println(foreseen.getMessage());
      return FAILED;
    }
    throw failure;
  }
}
