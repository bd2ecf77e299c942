package org.pinakes.cli;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.pinakes.account.SiteNotice;
import org.pinakes.account.Span;
import org.pinakes.i18n.Translations;
import org.pinakes.problem.BadRequestException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Notices that are kept in the base of accounts. */
@Command(
    name = "notices",
    description = {
      "Notices on top of every page: notices list, add, end.",
      "Those of the file notices.yaml are written there."
    },
    mixinStandardHelpOptions = true)
final class NoticesCommand implements Runnable {
  @Spec private CommandSpec spec = CommandSpec.create();

  /** With its subcommands. */
  static CommandLine line(Console console) {
    return new CommandLine(new NoticesCommand())
        .addSubcommand(new Listing(console))
        .addSubcommand(new Add(console))
        .addSubcommand(new End(console));
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "What about them? See: pinakes help notices");
  }

  /** Lists all. */
  @Command(
      name = "list",
      description = "Lists notices, the newest first.",
      mixinStandardHelpOptions = true)
  static final class Listing implements Callable<Integer> {
    private final Console console;

    @Mixin private final VoiceOptions voices = new VoiceOptions();

    Listing(Console console) {
      this.console = console;
    }

    @Override
    public Integer call() {
      Table table = new Table("key", "from", "until", "urgent", "language", "text");
      for (SiteNotice notice : voices.with(console, all -> all.notices().all())) {
        notice.texts().keySet().stream()
            .sorted()
            .forEach(tag ->
                table.row(
                    notice.id(),
                    told(notice.span().from()),
                    told(notice.span().until()),
                    notice.alarm() ? "yes" : "",
                    tag,
                    VoiceOptions.line(notice.texts().getOrDefault(tag, ""))));
      }
      console.out().print(table);
      return 0;
    }

    private static String told(@Nullable Instant moment) {
      return moment == null ? "" : VoiceOptions.time(moment);
    }
  }

  /** Writes one. */
  @Command(
      name = "add",
      description = "Shows a notice on top of every page.",
      mixinStandardHelpOptions = true)
  static final class Add implements Callable<Integer> {
    private final Console console;

    @Mixin private final VoiceOptions voices = new VoiceOptions();

    @Option(
        names = "--text",
        paramLabel = "LANGUAGE=MARKDOWN",
        required = true,
        description = "The text in one language; once for each, --text en=… --text es=…")
    private Map<String, String> texts = new LinkedHashMap<>();

    @Option(
        names = "--from",
        paramLabel = "TIME",
        description = "2026-03-01 or 2026-03-01T18:00; default: at once.")
    private String from = "";

    @Option(
        names = "--until",
        paramLabel = "TIME",
        description = "The same; a day counts as a whole. Default: without end.")
    private String until = "";

    @Option(names = "--alarm", description = "It is urgent, and shown in red.")
    private boolean alarm;

    Add(Console console) {
      this.console = console;
    }

    @Override
    public Integer call() {
      for (String tag : texts.keySet()) {
        if (!Translations.tags().contains(tag)) {
          throw new BadRequestException(
              "«" + tag + "» is no language of the site; these are: " + Translations.tags());
        }
      }
      Span span = new Span(moment("--from", from, false), moment("--until", until, true));
      if (!span.isPossible()) {
        throw new BadRequestException("--until is before --from.");
      }
      String id =
          voices
              .with(console, all -> all.notices().add(texts, span, alarm))
              .orElseThrow(() ->
                  new BadRequestException("There are too many notices; delete old ones first."));
      console.out().println(id);
      return 0;
    }

    private static @Nullable Instant moment(String option, String typed, boolean end) {
      if (typed.isBlank()) {
        return null;
      }
      try {
        boolean day = typed.length() == "2026-03-01".length();
        LocalDateTime time =
            day
                ? LocalDate.parse(typed).plusDays(end ? 1 : 0).atStartOfDay()
                : LocalDateTime.parse(typed.replace(' ', 'T'));
        return time.atZone(ZoneId.systemDefault()).toInstant();
      } catch (DateTimeException noTime) {
        throw new BadRequestException(
            option + " must be a day, 2026-03-01, or a time, 2026-03-01T18:00", noTime);
      }
    }
  }

  /** Ends some. */
  @Command(name = "end", description = "Ends notices now.", mixinStandardHelpOptions = true)
  static final class End implements Callable<Integer> {
    private final Console console;

    @Mixin private final VoiceOptions voices = new VoiceOptions();

    @Parameters(
        paramLabel = "KEY",
        arity = "1..*",
        description = "Keys of notices, as «notices list» shows them.")
    private List<String> ids = List.of();

    End(Console console) {
      this.console = console;
    }

    @Override
    public Integer call() {
      long done =
          voices.with(console, all -> ids.stream().filter(id -> all.notices().end(id)).count());
      return VoiceOptions.done(console, "ended", (int) done, ids.size());
    }
  }
}
