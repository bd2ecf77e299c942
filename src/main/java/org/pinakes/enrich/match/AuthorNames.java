package org.pinakes.enrich.match;

import org.pinakes.record.Contributor;

/** Names of authors in comparable form. */
final class AuthorNames {
  private static final int LONGEST = 40;

  private AuthorNames() {}

  /** Family name in one word, a blank, first initial; without the blank when none is known. */
  static String of(Contributor contributor) {
    String name = contributor.name();
    if (contributor.kind() != Contributor.Kind.PERSON) {
      return cut(PlainWords.joined(PlainWords.of(name)));
    }
    int comma = name.indexOf(',');
    if (comma > 0) {
      return joined(PlainWords.of(name.substring(0, comma)), PlainWords.of(name.substring(comma)));
    }
    String words = PlainWords.of(name);
    int last = words.lastIndexOf(' ');
    if (last < 0) {
      return cut(words);
    }
    boolean initialsLast = words.length() - last - 1 <= 3 && endsInCapitals(name);
    return initialsLast
        ? joined(words.substring(0, last), words.substring(last + 1))
        : joined(words.substring(last + 1), words);
  }

  /** {@code Greer A} and {@code Greer AB}, but not {@code Ada Wu}. */
  private static boolean endsInCapitals(String name) {
    String end = name.substring(name.lastIndexOf(' ') + 1);
    return end.chars().allMatch(c -> Character.isUpperCase(c) || c == '.');
  }

  private static String joined(String family, String given) {
    String name = cut(PlainWords.joined(family));
    return given.isEmpty() ? name : name + " " + given.charAt(0);
  }

  private static String cut(String name) {
    return name.length() > LONGEST ? name.substring(0, LONGEST) : name;
  }

  /** Family name of what {@link #of} made. */
  static String family(String author) {
    int blank = author.indexOf(' ');
    return blank < 0 ? author : author.substring(0, blank);
  }

  /** Whether two are the same name: same family, initials that do not contradict. */
  static boolean agree(String one, String other) {
    return one.equals(other)
        || (family(one).equals(family(other)) && (isBare(one) || isBare(other)));
  }

  private static boolean isBare(String author) {
    return author.indexOf(' ') < 0;
  }
}
