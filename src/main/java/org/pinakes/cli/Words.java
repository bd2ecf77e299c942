package org.pinakes.cli;

import java.time.Duration;
import java.util.Locale;

/** Numbers, sizes and times as people read them. */
final class Words {
  private static final String[] UNITS = {"bytes", "kB", "MB", "GB", "TB"};

  private Words() {}

  /** {@code 12,345}. */
  static String number(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }

  /** {@code 3.4 MB}. */
  static String size(long bytes) {
    double size = bytes;
    int unit = 0;
    while (size >= 1000 && unit < UNITS.length - 1) {
      size /= 1000;
      unit++;
    }
    return unit == 0
        ? number(bytes) + " bytes"
        : String.format(Locale.ROOT, "%.1f %s", size, UNITS[unit]);
  }

  /** {@code 0.4 s}, {@code 12 min 3 s}. */
  static String time(Duration time) {
    return time.toMinutes() == 0
        ? String.format(Locale.ROOT, "%.1f s", time.toMillis() / 1000.0)
        : time.toMinutes() + " min " + time.toSecondsPart() + " s";
  }

  /** Events a second. */
  static long rate(long events, Duration time) {
    return time.isZero() ? events : Math.round(events * 1e9 / time.toNanos());
  }
}
