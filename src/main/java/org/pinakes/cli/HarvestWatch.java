package org.pinakes.cli;

import java.time.Duration;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;
import org.pinakes.harvest.Progress;

/** Shows how a harvest goes on: a bar for a person, a line now and then for a log. */
final class HarvestWatch implements Progress.Listener, AutoCloseable {
  private static final Duration EVERY = Duration.ofSeconds(5);

  private final Console console;
  private final String source;
  private final @Nullable ProgressBar bar;
  private final long start = System.nanoTime();
  private long last = start;

  HarvestWatch(Console console, String source) {
    this.console = console;
    this.source = source;
    this.bar =
        console.terminal()
            ? new ProgressBarBuilder()
                .setTaskName(source)
                .setStyle(ProgressBarStyle.ASCII)
                .setInitialMax(-1)
                .setUpdateIntervalMillis(500)
                .setConsumer(new ConsoleProgressBarConsumer(console.err()))
                .build()
            : null;
  }

  @Override
  public void reached(Progress progress) {
    if (bar != null) {
      if (progress.expected() > 0) {
        bar.maxHint(Math.max(progress.expected(), progress.read()));
      }
      bar.stepTo(progress.read());
      bar.setExtraMessage(rejected(progress));
      return;
    }
    long now = System.nanoTime();
    if (now - last >= EVERY.toNanos()) {
      last = now;
      String all = progress.expected() > 0 ? " of " + Words.number(progress.expected()) : "";
      Duration passed = Duration.ofNanos(now - start);
      console
          .err()
          .println(
              "%s: %s%s records%s, %s a second"
                  .formatted(
                      source,
                      Words.number(progress.read()),
                      all,
                      rejected(progress),
                      Words.number(Words.rate(progress.read(), passed))));
    }
  }

  private static String rejected(Progress progress) {
    return progress.rejected() == 0 ? "" : ", " + Words.number(progress.rejected()) + " rejected";
  }

  @Override
  public void close() {
    if (bar != null) {
      bar.close();
    }
  }
}
