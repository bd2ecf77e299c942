package org.pinakes.cite;

import java.util.ArrayList;
import java.util.List;

/** Reads what is written for TeX, as far as it is written here. */
final class Tex {
  private Tex() {}

  /** The text that is printed. */
  static String plain(String tex) {
    return tex.replace("{\\textbackslash}", "\u0001")
        .replace("{\\textbraceleft}", "\u0002")
        .replace("{\\textbraceright}", "\u0003")
        .replace("{\\textasciitilde}", "~")
        .replace("{\\textasciicircum}", "^")
        .replaceAll("\\\\([&%$#_])", "$1")
        .replaceAll("[{}]", "")
        .replace('\u0001', '\\')
        .replace('\u0002', '{')
        .replace('\u0003', '}');
  }

  /** Names between each {@code and} that is in no braces. */
  static List<String> names(String field) {
    List<String> names = new ArrayList<>();
    int depth = 0;
    int from = 0;
    for (int i = 0; i < field.length(); i++) {
      depth += field.charAt(i) == '{' ? 1 : field.charAt(i) == '}' ? -1 : 0;
      if (depth == 0 && field.regionMatches(true, i, " and ", 0, 5)) {
        names.add(plain(field.substring(from, i)));
        from = i + 5;
      }
    }
    if (!field.isEmpty()) {
      names.add(plain(field.substring(from)));
    }
    return names;
  }
}
