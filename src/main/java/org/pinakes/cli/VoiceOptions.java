package org.pinakes.cli;

import java.time.InstantSource;
import java.time.ZoneId;
import java.util.function.Function;
import org.pinakes.account.AccountBase;
import org.pinakes.account.Voices;
import org.pinakes.problem.BadSettingsException;
import picocli.CommandLine.Mixin;

/** What commands on comments, notices and feedback have in common. */
final class VoiceOptions {
  private static final int SHOWN = 100;

  @Mixin private final DataOptions data = new DataOptions();

  /** Does something with what readers and editors say; the site may be running. */
  <T> T with(Console console, Function<Voices, T> deed) {
    Settings settings = data.settings(console);
    if (!settings.hasAccounts() && !SiteAccounts.wereKept(settings)) {
      throw new BadSettingsException(
          "This site has no accounts, and keeps nothing that readers say; say «accounts: on» in"
              + " pinakes.yaml.");
    }
    try (AccountBase base = SiteAccounts.base(settings)) {
      return deed.apply(Voices.of(base, InstantSource.system(), settings.policy(false).comments()));
    }
  }

  /** A text on one line, cut. */
  static String line(String text) {
    String line = text.replaceAll("\\s+", " ").strip();
    return line.length() <= SHOWN ? line : line.substring(0, SHOWN - 1) + "…";
  }

  /** A moment as this machine counts. */
  static String time(java.time.Instant moment) {
    return moment.atZone(ZoneId.systemDefault()).toLocalDateTime().withNano(0).toString();
  }

  /** Tells how many of those asked for there were. */
  static int done(Console console, String what, int done, int asked) {
    console.out().println(what + ": " + Words.number(done));
    if (done < asked) {
      console.err().println("There is no such thing: " + Words.number(asked - done));
      return Main.FAILED;
    }
    return 0;
  }
}
