package org.pinakes.cite;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Text as BibTeX and biblatex want it. Letters stay in UTF-8. */
final class Latex {
  /** Braces count for BibTeX even behind a backslash, so that they are written in words. */
  private static final Map<Character, String> SPECIAL =
      Map.ofEntries(
          Map.entry('\\', "{\\textbackslash}"),
          Map.entry('{', "{\\textbraceleft}"),
          Map.entry('}', "{\\textbraceright}"),
          Map.entry('~', "{\\textasciitilde}"),
          Map.entry('^', "{\\textasciicircum}"),
          Map.entry('&', "\\&"),
          Map.entry('%', "\\%"),
          Map.entry('$', "\\$"),
          Map.entry('#', "\\#"),
          Map.entry('_', "\\_"));

  private static final Pattern CAPITAL_WITHIN = Pattern.compile(".+\\p{Lu}.*|\\p{Lu}");

  private Latex() {}

  /** The text with what TeX takes for commands written so that it prints. */
  static String escaped(String text) {
    StringBuilder escaped = new StringBuilder(text.length() + 8);
    for (int i = 0; i < text.length(); i++) {
      String special = SPECIAL.get(text.charAt(i));
      if (special == null) {
        escaped.append(text.charAt(i));
      } else {
        escaped.append(special);
      }
    }
    return escaped.toString();
  }

  /**
   * A title of which styles do not make the wrong letters small: abbreviations and names with
   * capitals within are in braces; in other languages than English, all of it is.
   */
  static String title(String title, String language) {
    if (!language.isEmpty() && !language.equals("en")) {
      return "{" + escaped(title) + "}";
    }
    return Stream.of(title.split(" ")).map(Latex::word).collect(Collectors.joining(" "));
  }

  private static String word(String word) {
    return CAPITAL_WITHIN.matcher(word).matches() ? "{" + escaped(word) + "}" : escaped(word);
  }

  /** A DOI or an address, of which TeX takes every character as it stands but braces and more. */
  static String verbatim(String address) {
    return address.replace("\\", "%5C").replace("{", "%7B").replace("}", "%7D").replace(" ", "%20");
  }

  /** {@code Family, Suffix, Given}; what BibTeX would take apart is in braces. */
  static String name(Name name) {
    if (name.body() || name.given().isEmpty()) {
      return "{" + escaped(name.inverted()) + "}";
    }
    String suffix = name.suffix().isEmpty() ? "" : ", " + part(name.suffix());
    return part(name.family()) + suffix + ", " + part(name.given());
  }

  private static String part(String part) {
    boolean divided =
        part.indexOf(',') >= 0 || (" " + part + " ").toLowerCase(Locale.ROOT).contains(" and ");
    return divided ? "{" + escaped(part) + "}" : escaped(part);
  }
}
