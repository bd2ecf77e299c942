package org.pinakes.web.own;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The colours that the stylesheet names as custom properties.
 *
 * @param light those of the light form
 * @param dark those of the dark one; what is written once is the same in both
 */
public record Palette(Colours light, Colours dark) {
  /** Contrast that text needs on its ground (WCAG 2.2, 1.4.3). */
  public static final double TEXT = 4.5;

  private static final Pattern BLOCK = Pattern.compile(":root \\{(.*?)}", Pattern.DOTALL);
  private static final String COLOUR = "(#[0-9a-fA-F]+)";
  private static final Pattern PROPERTY =
      Pattern.compile("--([a-z-]+):\\s*(?:light-dark\\(%1$s,\\s*%1$s\\)|%1$s);".formatted(COLOUR));

  /**
   * Colours of one form.
   *
   * @param byName colour by name, without the two hyphens
   */
  public record Colours(Map<String, Colour> byName) {
    /** Copies the map. */
    public Colours {
      byName = Map.copyOf(byName);
    }

    /** A colour that the stylesheet has. */
    public Colour of(String name) {
      return Objects.requireNonNull(byName.get(name), name);
    }
  }

  /** Those of the stylesheet that comes with the program. */
  public static Palette standard() {
    try (InputStream in = Palette.class.getResourceAsStream("/org/pinakes/web/site.css")) {
      return of(new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException unreadable) {
      throw new UncheckedIOException("site.css is part of the program", unreadable);
    }
  }

  /** The first block of properties has them, each once or as a pair of light and dark. */
  static Palette of(String stylesheet) {
    Matcher block = BLOCK.matcher(stylesheet);
    if (!block.find()) {
      throw new IllegalStateException("site.css begins with colours for light and for dark");
    }
    Map<String, Colour> light = new HashMap<>();
    Map<String, Colour> dark = new HashMap<>();
    Matcher properties = PROPERTY.matcher(block.group(1));
    while (properties.find()) {
      boolean pair = properties.group(2) != null;
      put(light, properties.group(1), properties.group(pair ? 2 : 4));
      put(dark, properties.group(1), properties.group(pair ? 3 : 4));
    }
    return new Palette(new Colours(light), new Colours(dark));
  }

  private static void put(Map<String, Colour> colours, String name, String written) {
    Colour.read(written).ifPresent(colour -> colours.put(name, colour));
  }
}
