package org.pinakes.web.own;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An opaque colour of sRGB.
 *
 * @param red from 0 to 255, like the other two
 */
public record Colour(int red, int green, int blue) {
  static final Colour WHITE = new Colour(255, 255, 255);
  static final Colour BLACK = new Colour(0, 0, 0);

  private static final Pattern WRITTEN = Pattern.compile("#(?:[0-9a-fA-F]{3}|[0-9a-fA-F]{6})");
  private static final int HEX = 16;

  /** What the stylesheet or the settings write, {@code #0b5563} or {@code #fff}. */
  public static Optional<Colour> read(String written) {
    if (!WRITTEN.matcher(written).matches()) {
      return Optional.empty();
    }
    String digits = written.substring(1);
    String six = digits.length() == 6 ? digits : digits.replaceAll("(.)", "$1$1");
    int all = Integer.parseInt(six, HEX);
    return Optional.of(new Colour(all >> 16, all >> 8 & 0xFF, all & 0xFF));
  }

  /**
   * How well one is read on the other, from 1 to 21 (WCAG 2.2, contrast ratio); the order does not
   * matter.
   */
  public double contrast(Colour other) {
    double one = luminance();
    double two = other.luminance();
    return (Math.max(one, two) + 0.05) / (Math.min(one, two) + 0.05);
  }

  /** Some of another colour mixed in, in parts of a hundred. */
  Colour mixed(Colour other, int percent) {
    return new Colour(
        between(red, other.red, percent),
        between(green, other.green, percent),
        between(blue, other.blue, percent));
  }

  @Override
  public String toString() {
    return String.format(Locale.ROOT, "#%02x%02x%02x", red, green, blue);
  }

  private static int between(int from, int to, int percent) {
    return Math.round(from + (to - from) * percent / 100f);
  }

  private double luminance() {
    return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
  }

  private static double linear(int part) {
    double share = part / 255.0;
    return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
  }
}
