package org.pinakes.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.pinakes.account.FeedbackBox;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** What has come by the form for feedback. */
@Command(
    name = "feedback",
    description = "What came by the form for feedback: feedback list, done, remove.",
    mixinStandardHelpOptions = true)
final class FeedbackCommand implements Runnable {
  private static final String IDS = "Keys of messages, as «feedback list» shows them.";

  @Spec private CommandSpec spec = CommandSpec.create();

  /** With its subcommands. */
  static CommandLine line(Console console) {
    return new CommandLine(new FeedbackCommand())
        .addSubcommand(new Listing(console))
        .addSubcommand(new Done(console))
        .addSubcommand(new Remove(console));
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "What about it? See: pinakes help feedback");
  }

  /** Lists some. */
  @Command(
      name = "list",
      description = "Prints messages, the newest first.",
      mixinStandardHelpOptions = true)
  static final class Listing implements Callable<Integer> {
    private final Console console;

    @Mixin private final VoiceOptions voices = new VoiceOptions();

    @Option(names = "--done", description = "Those that are done, instead of those that are open.")
    private boolean done;

    @Option(names = "--limit", paramLabel = "N", description = "At most so many; default 100.")
    private int limit = 100;

    Listing(Console console) {
      this.console = console;
    }

    @Override
    public Integer call() {
      Table table = new Table("key", "kind", "sent", "answer to", "page", "message");
      for (FeedbackBox.Kept kept :
          voices.with(console, all -> all.feedback().list(done, 0, limit))) {
        table.row(
            kept.id(),
            kept.feedback().kind().code(),
            VoiceOptions.time(kept.sent()),
            kept.feedback().email(),
            kept.feedback().page(),
            VoiceOptions.line(kept.feedback().text()));
      }
      console.out().print(table);
      return 0;
    }
  }

  /** Marks some. */
  @Command(
      name = "done",
      description = "Notes that somebody has seen to messages.",
      mixinStandardHelpOptions = true)
  static final class Done implements Callable<Integer> {
    private final Console console;

    @Mixin private final VoiceOptions voices = new VoiceOptions();

    @Parameters(paramLabel = "KEY", arity = "1..*", description = IDS)
    private List<String> ids = List.of();

    Done(Console console) {
      this.console = console;
    }

    @Override
    public Integer call() {
      int done = voices.with(console, all -> all.feedback().mark(ids, true));
      return VoiceOptions.done(console, "done", done, ids.size());
    }
  }

  /** Deletes some. */
  @Command(
      name = "remove",
      description = "Deletes messages for ever.",
      mixinStandardHelpOptions = true)
  static final class Remove implements Callable<Integer> {
    private final Console console;

    @Mixin private final VoiceOptions voices = new VoiceOptions();

    @Parameters(paramLabel = "KEY", arity = "1..*", description = IDS)
    private List<String> ids = List.of();

    Remove(Console console) {
      this.console = console;
    }

    @Override
    public Integer call() {
      int done = voices.with(console, all -> all.feedback().remove(ids));
      return VoiceOptions.done(console, "removed", done, ids.size());
    }
  }
}
