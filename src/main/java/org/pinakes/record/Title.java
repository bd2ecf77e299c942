package org.pinakes.record;

/**
 * A title.
 *
 * @param main the title proper, without trailing punctuation
 * @param sub the rest of the title ({@code 245 $b}, a JATS subtitle), or empty
 * @param part number and name of a part ({@code 245 $n $p}), or empty
 * @param dates years that archival material covers ({@code 245 $f $g}), or empty
 * @param nonFiling number of leading UTF-16 units that sorting skips ({@code 245} indicator 2)
 * @param language BCP 47 code of the title's own language where the source says so, or empty
 */
public record Title(
    String main, String sub, String part, String dates, int nonFiling, String language) {

  /** A title without dates of its own. */
  public Title(String main, String sub, String part, int nonFiling, String language) {
    this(main, sub, part, "", nonFiling, language);
  }

  /** A title in one piece. */
  public static Title of(String main) {
    return new Title(main, "", "", 0, "");
  }

  /** Nothing known. */
  public static Title none() {
    return of("");
  }

  /** The whole title: {@code main: sub. part, dates}. */
  public String full() {
    if (sub.isEmpty() && part.isEmpty() && dates.isEmpty()) {
      return main;
    }
    StringBuilder full = new StringBuilder(main);
    if (!sub.isEmpty()) {
      full.append(endsWithStop(main) ? " " : ": ").append(sub);
    }
    if (!part.isEmpty()) {
      full.append(full.isEmpty() ? "" : endsSentence(full) ? " " : ". ").append(part);
    }
    if (!dates.isEmpty()) {
      full.append(full.isEmpty() ? "" : ", ").append(dates);
    }
    return full.toString();
  }

  /** Whether there is any. */
  public boolean isEmpty() {
    return main.isEmpty() && sub.isEmpty() && part.isEmpty() && dates.isEmpty();
  }

  private static boolean endsSentence(CharSequence text) {
    return ".?!".indexOf(text.charAt(text.length() - 1)) >= 0;
  }

  private static boolean endsWithStop(String text) {
    return text.endsWith(":") || text.endsWith("?") || text.endsWith("!") || text.endsWith("=");
  }
}
