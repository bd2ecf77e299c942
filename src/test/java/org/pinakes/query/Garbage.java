package org.pinakes.query;

import java.util.List;
import java.util.Random;

/** Texts that nobody would type, made of the pieces of the language and of all of Unicode. */
final class Garbage {
  private static final List<String> PIECES =
      List.of(
          "cat",
          "dog",
          "J",
          "ja",
          "AND",
          "OR",
          "NOT",
          "Y",
          "O",
          "E",
          "U",
          "NO",
          "SIN",
          "hijos",
          "NEAR/3",
          "CERCA/2",
          "W/",
          "(",
          ")",
          "\"",
          "~3",
          "-",
          "+",
          "\\",
          "[ti]",
          "[au]",
          "[dp]",
          "[mh:noexp]",
          "[tiab:~2]",
          "[doi]",
          "[la]",
          "[xyz]",
          "[",
          "]",
          "título:",
          "autor:",
          "au:",
          "año:",
          "mostof:",
          "casitodo:",
          "2010:2020",
          "2010/05",
          "..",
          "doi:",
          "10.1000/a(b)",
          "12",
          "idioma:",
          "wil*",
          "w?ld",
          "*",
          "?",
          ":",
          "é",
          "猫",
          "猫の本",
          "😀",
          "\ud83d",
          "\u0000",
          "“",
          "：",
          "（",
          "'",
          "İ",
          "ß",
          "ǆ",
          "\u00a0",
          "\u0301",
          "<",
          ">=",
          "S.I.N.",
          "J.",
          "Smith J, Jones P. A title of things. J Foo. 2010;12(3):45-67.");

  private Garbage() {}

  static String text(Random random) {
    StringBuilder typed = new StringBuilder();
    for (int i = random.nextInt(25); i >= 0; i--) {
      typed.append(PIECES.get(random.nextInt(PIECES.size())));
      typed.append(random.nextInt(3) == 0 ? "" : " ");
      if (random.nextInt(10) == 0) {
        typed.appendCodePoint(random.nextInt(Character.MAX_CODE_POINT + 1));
      }
    }
    return typed.toString();
  }
}
