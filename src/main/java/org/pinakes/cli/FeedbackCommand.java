package org.pinakes.cli;

import java.util.concurrent.Callable;
import org.pinakes.account.FeedbackBox;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What has come by the form for feedback. */
@Command(
    name = "feedback",
    description = "What came by the form for feedback: feedback list, done, remove.",
    mixinStandardHelpOptions = true)
final class FeedbackCommand implements Runnable {
  @Spec private CommandSpec spec = CommandSpec.create();

  /** With its subcommands. */
  static CommandLine line(Console console) {
    return new CommandLine(new FeedbackCommand())
        .addSubcommand(new Listing(console))
        .addSubcommand(
            "done",
            VoiceDeed.line(
                console,
                "Notes that somebody has seen to messages.",
                "done",
                (voices, ids) -> voices.feedback().mark(ids, true)))
        .addSubcommand(
            "remove",
            VoiceDeed.line(
                console,
                "Deletes messages for ever.",
                "removed",
                (voices, ids) -> voices.feedback().remove(ids)));
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
}
