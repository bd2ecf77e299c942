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

    @Mixin private final VoiceList list = new VoiceList();

    @Option(names = "--done", description = "Those that are done, instead of those that are open.")
    private boolean done;

    Listing(Console console) {
      this.console = console;
    }

    @Override
    public Integer call() {
      return list.print(
          console,
          (all, limit) -> all.feedback().list(done, 0, limit),
          Listing::row,
          "key",
          "kind",
          "sent",
          "answer to",
          "page",
          "message");
    }

    private static List<String> row(FeedbackBox.Kept kept) {
      return List.of(
          kept.id(),
          kept.feedback().kind().code(),
          VoiceOptions.time(kept.sent()),
          kept.feedback().email(),
          kept.feedback().page(),
          VoiceOptions.line(kept.feedback().text()));
    }
  }
}
