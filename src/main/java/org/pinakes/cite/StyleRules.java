package org.pinakes.cite;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** The rules of a style as they stand in the archive, and mended where the library refuses them. */
final class StyleRules {
  /** A part of a name told twice over, which the schema of styles forbids and one style has. */
  private static final Pattern TOLD_TWICE =
      Pattern.compile("(<name-part name=\"(\\w+)\"[^>]*/>)\\s*<name-part name=\"\\2\"[^>]*/>");

  private StyleRules() {}

  /**
   * The rules without what is told twice.
   *
   * @param id of a style in the archive
   */
  static String mended(String id) throws IOException {
    try (InputStream in = StyleRules.class.getResourceAsStream("/" + id + ".csl")) {
      if (in == null) {
        throw new FileNotFoundException("There is no style " + id + " in the archive");
      }
      String rules = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return TOLD_TWICE.matcher(rules).replaceAll("$1");
    }
  }
}
