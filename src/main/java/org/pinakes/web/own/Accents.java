package org.pinakes.web.own;

import java.util.Optional;
import org.pinakes.web.own.Palette.Colours;

/**
 * A site's own colour for links, buttons and marks: one for light grounds, one for dark ones. What
 * belongs to it is mixed from it: its deeper form, the text on it, and the tinted ground.
 *
 * @param light on light grounds
 * @param dark on dark grounds
 */
public record Accents(Colour light, Colour dark) {
  private static final int DEEPER = 25;
  private static final int TINT_OF_LIGHT = 9;
  private static final int TINT_OF_DARK = 14;
  private static final Colour NIGHT = new Colour(12, 18, 20);

  /** Contrast that a colour gets which is found for dark grounds. */
  private static final double EASY = 7;

  /** With the colour for dark grounds found from the one for light grounds. */
  static Accents of(Colour light, Palette palette) {
    Colour dark = light;
    for (int percent = 0; percent <= 100; percent += 2) {
      dark = light.mixed(Colour.WHITE, percent);
      if (dark.contrast(palette.dark().of("sheet")) >= EASY) {
        break;
      }
    }
    return new Accents(light, dark);
  }

  /** What is wrong with a colour for light grounds, and which one would do. */
  static Optional<String> lightProblem(Colour colour, Palette palette) {
    return problem(colour, palette.light(), Colour.BLACK, TINT_OF_LIGHT, "light");
  }

  /** What is wrong with a colour for dark grounds, and which one would do. */
  static Optional<String> darkProblem(Colour colour, Palette palette) {
    return problem(colour, palette.dark(), Colour.WHITE, TINT_OF_DARK, "dark");
  }

  private static Optional<String> problem(
      Colour colour, Colours grounds, Colour towards, int tint, String form) {
    double contrast = worst(colour, grounds, tint);
    if (contrast >= Palette.TEXT) {
      return Optional.empty();
    }
    Colour better = colour;
    for (int percent = 1;
        percent <= 100 && worst(better, grounds, tint) < Palette.TEXT;
        percent++) {
      better = colour.mixed(towards, percent);
    }
    return Optional.of(
        "%s has a contrast of %.1f to the %s ground, and links need %.1f to be read by everyone; %s would do"
            .formatted(colour, contrast, form, Palette.TEXT, better));
  }

  private static double worst(Colour colour, Colours grounds, int tint) {
    double paper = colour.contrast(grounds.of("paper"));
    double sheet = colour.contrast(grounds.of("sheet"));
    double tinted = colour.contrast(grounds.of("paper").mixed(colour, tint));
    return Math.min(Math.min(paper, sheet), tinted);
  }

  /** Rules that put these colours in the place of the stylesheet's, for screens alone. */
  public String rules(Palette palette) {
    Colour paper = palette.light().of("paper");
    Colour night = palette.dark().of("paper");
    return "@media screen{:root{"
        + pair("accent", light, dark)
        + pair("accent-deep", light.mixed(Colour.BLACK, DEEPER), dark.mixed(Colour.WHITE, DEEPER))
        + pair("on-accent", on(light), on(dark))
        + pair("tint", paper.mixed(light, TINT_OF_LIGHT), night.mixed(dark, TINT_OF_DARK))
        + "}}";
  }

  private static String pair(String name, Colour light, Colour dark) {
    return "--%s:light-dark(%s,%s);".formatted(name, light, dark);
  }

  private static Colour on(Colour accent) {
    boolean white = accent.contrast(Colour.WHITE) >= accent.contrast(NIGHT);
    return white ? Colour.WHITE : NIGHT;
  }
}
