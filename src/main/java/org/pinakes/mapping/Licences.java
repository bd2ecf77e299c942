package org.pinakes.mapping;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.pinakes.record.Rights;

/** Recognises Creative Commons licences in rights statements and licence addresses. */
public final class Licences {
  private static final Pattern CREATIVE_COMMONS =
      Pattern.compile(
          "https?://(?:www\\.)?creativecommons\\.org/"
              + "(licenses|publicdomain)/([a-z-]+)/(\\d\\.\\d)(?:/([a-z]{2})(?=/|\\b))?",
          Pattern.CASE_INSENSITIVE);

  private Licences() {}

  /** Rights with the first licence address found in the statements, in their order. */
  public static Rights of(List<String> statements) {
    return of(statements, String.join(" ", statements));
  }

  /**
   * Rights with a licence that the source names apart.
   *
   * @param statements as written
   * @param licence an address, or text that holds one
   */
  public static Rights of(List<String> statements, String licence) {
    Matcher matcher = CREATIVE_COMMONS.matcher(licence);
    if (!matcher.find()) {
      boolean address = licence.matches("https?://\\S+");
      return new Rights(statements, address ? licence : "", "");
    }
    String kind = matcher.group(2).toLowerCase(Locale.ROOT);
    String version = matcher.group(3);
    String path = matcher.group(1).toLowerCase(Locale.ROOT) + "/" + kind + "/" + version;
    return new Rights(statements, "https://creativecommons.org/" + path + "/", name(kind, version));
  }

  private static String name(String kind, String version) {
    return switch (kind) {
      case "zero" -> "CC0 " + version;
      case "mark" -> "Public Domain Mark " + version;
      default -> "CC " + kind.toUpperCase(Locale.ROOT) + " " + version;
    };
  }
}
