package org.pinakes.record;

/**
 * A title.
 *
 * @param main the title proper, without trailing punctuation
 * @param sub the rest of the title ({@code 245 $b}, a JATS subtitle), or empty
 * @param part number and name of a part ({@code 245 $n $p}), or empty
 * @param nonFiling number of leading UTF-16 units that sorting skips ({@code 245} indicator 2)
 * @param language BCP 47 code of the title's own language where the source says so, or empty
 */
public record Title(String main, String sub, String part, int nonFiling, String language) {

  /** A title in one piece. */
  public static Title of(String main) {
    return new Title(main, "", "", 0, "");
  }

  /** Nothing known. */
  public static Title none() {
    return of("");
  }

  /** The whole title: {@code main: sub. part}. */
  public String full() {
    StringBuilder full = new StringBuilder(main);
    if (!sub.isEmpty()) {
      full.append(endsWithStop(main) ? " " : ": ").append(sub);
    }
    if (!part.isEmpty()) {
      full.append(full.isEmpty() ? "" : ". ").append(part);
    }
    return full.toString();
  }

  /** Whether there is any. */
  public boolean isEmpty() {
    return main.isEmpty() && sub.isEmpty() && part.isEmpty();
  }

  private static boolean endsWithStop(String text) {
    return text.endsWith(":") || text.endsWith("?") || text.endsWith("!") || text.endsWith("=");
  }
}
