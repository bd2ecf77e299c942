package org.pinakes.cli;

import java.time.Duration;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** A bar over the bytes of the files that are kept, with records, rate and time left. */
final class WatchBar implements Watch {
  private static final long KILO = 1000;

  private final long start = System.nanoTime();
  private final ProgressBar bar;
  private String said = "0 records";

  WatchBar(Console console) {
    bar =
        new ProgressBarBuilder()
            .setTaskName("loading")
            .setStyle(ProgressBarStyle.ASCII)
            .setUnit(" kB", KILO)
            .setInitialMax(-1)
            .setUpdateIntervalMillis(500)
            .setConsumer(new ConsoleProgressBarConsumer(console.err()))
            .build();
  }

  @Override
  public void received(long bytesKept, long bytesInAll, long read, long rejected) {
    if (bytesInAll > 0) {
      bar.maxHint(Math.max(bytesInAll, bytesKept));
    }
    bar.stepTo(bytesKept);
    Duration passed = Duration.ofNanos(System.nanoTime() - start);
    String rejections = rejected == 0 ? "" : ", " + Words.number(rejected) + " rejected";
    said = Words.number(read) + " records" + rejections;
    bar.setExtraMessage(said + ", " + Words.rate(read, passed) + "/s");
  }

  @Override
  public void finishing() {
    bar.setExtraMessage("finishing the index; " + said);
  }

  @Override
  public void close() {
    bar.close();
  }
}
