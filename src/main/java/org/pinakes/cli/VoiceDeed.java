package org.pinakes.cli;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.BiFunction;
import org.pinakes.account.Voices;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Does one thing with each of some comments or messages, which are named by their keys. */
@Command(mixinStandardHelpOptions = true)
final class VoiceDeed implements Callable<Integer> {
  private final Console console;
  private final String done;
  private final BiFunction<Voices, List<String>, Integer> deed;

  @Mixin private final VoiceOptions voices = new VoiceOptions();

  @Parameters(paramLabel = "KEY", arity = "1..*", description = "Keys, as «list» shows them.")
  private List<String> ids = List.of();

  private VoiceDeed(Console console, String done, BiFunction<Voices, List<String>, Integer> deed) {
    this.console = console;
    this.done = done;
    this.deed = deed;
  }

  /**
   * As a command.
   *
   * @param done what has happened to them, in a word
   * @param deed tells how many of them there were
   */
  static CommandLine line(
      Console console,
      String description,
      String done,
      BiFunction<Voices, List<String>, Integer> deed) {
    CommandLine line = new CommandLine(new VoiceDeed(console, done, deed));
    line.getCommandSpec().usageMessage().description(description);
    return line;
  }

  @Override
  public Integer call() {
    int count = voices.with(console, all -> deed.apply(all, ids));
    return VoiceOptions.done(console, done, count, ids.size());
  }
}
