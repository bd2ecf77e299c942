package org.pinakes.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.pinakes.account.Comment;
import org.pinakes.account.Comments;
import org.pinakes.problem.BadRequestException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Comments of readers. */
@Command(
    name = "comments",
    description = "Comments of readers: comments list, approve, refuse, remove.",
    mixinStandardHelpOptions = true)
final class CommentsCommand implements Runnable {
  private static final String IDS = "Keys of comments, as «comments list» shows them.";

  @Spec private CommandSpec spec = CommandSpec.create();

  /** With its subcommands. */
  static CommandLine line(Console console) {
    return new CommandLine(new CommentsCommand())
        .addSubcommand(new Listing(console))
        .addSubcommand(
            "approve",
            VoiceDeed.line(
                console,
                "Lets everybody read comments.",
                "approved",
                (voices, ids) -> voices.comments().approve(ids)))
        .addSubcommand(new Refuse(console))
        .addSubcommand(
            "remove",
            VoiceDeed.line(
                console,
                "Deletes comments for ever.",
                "removed",
                (voices, ids) -> voices.comments().remove(ids)));
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "What about them? See: pinakes help comments");
  }

  /** Lists some. */
  @Command(
      name = "list",
      description = "Lists comments, the newest first.",
      mixinStandardHelpOptions = true)
  static final class Listing implements Callable<Integer> {
    private final Console console;

    @Mixin private final VoiceList list = new VoiceList();

    @Option(
        names = "--show",
        paramLabel = "WHICH",
        description = "open (waiting or reported; default), waiting, reported, shown, refused.")
    private String which = "open";

    Listing(Console console) {
      this.console = console;
    }

    @Override
    public Integer call() {
      Comments.Queue queue =
          Comments.Queue.ofCode(which)
              .orElseThrow(() ->
                  new BadRequestException(
                      "--show must be open, waiting, reported, shown or refused"));
      return list.print(
          console,
          (all, limit) -> all.comments().queue(queue, 0, limit),
          Listing::row,
          "key",
          "state",
          "reports",
          "written",
          "by",
          "record",
          "comment");
    }

    private static List<String> row(Comment comment) {
      return List.of(
          comment.seen(),
          comment.state().code(),
          Words.number(comment.reports()),
          VoiceOptions.time(comment.written()),
          comment.name(),
          comment.record().id(),
          VoiceOptions.line(comment.text()));
    }
  }

  /** Does not accept some. */
  @Command(
      name = "refuse",
      description = "Does not accept comments, or no longer.",
      mixinStandardHelpOptions = true)
  static final class Refuse implements Callable<Integer> {
    private final Console console;

    @Mixin private final VoiceOptions voices = new VoiceOptions();

    @Option(
        names = "--reason",
        paramLabel = "TEXT",
        description = "Told to who wrote them; default: nothing.")
    private String reason = "";

    @Parameters(paramLabel = "KEY", arity = "1..*", description = IDS)
    private List<String> ids = List.of();

    Refuse(Console console) {
      this.console = console;
    }

    @Override
    public Integer call() {
      int done = voices.with(console, all -> all.comments().refuse(ids, reason));
      return VoiceOptions.done(console, "refused", done, ids.size());
    }
  }
}
