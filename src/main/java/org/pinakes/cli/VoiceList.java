package org.pinakes.cli;

import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.pinakes.account.Voices;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Lists some of what readers say, the newest first. */
final class VoiceList {
  @Mixin private final VoiceOptions voices = new VoiceOptions();

  @Option(names = "--limit", paramLabel = "N", description = "At most so many; default 100.")
  private int limit = 100;

  /**
   * Prints them.
   *
   * @param found at most so many of them
   * @param row cells of one
   * @param head names of the columns
   */
  <T> int print(
      Console console,
      BiFunction<Voices, Integer, List<T>> found,
      Function<T, List<String>> row,
      String... head) {
    Table table = new Table(head);
    voices
        .with(console, all -> found.apply(all, limit))
        .forEach(each -> table.row(row.apply(each).toArray(String[]::new)));
    console.out().print(table);
    return 0;
  }
}
