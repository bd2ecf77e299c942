package org.pinakes.cite;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Somebody who made a work or helped to make it.
 *
 * @param family the part by which the name is filed; the whole name where it has no parts, as those
 *     of bodies
 * @param given the rest, or empty
 * @param suffix {@code Jr.}, {@code III}, or empty
 * @param dates years of life, as the catalogue heads the name, or empty
 * @param body whether it is an institution, a group or a meeting
 * @param part what was done
 * @param role the relator term that says so, or empty
 */
public record Name(
    String family,
    String given,
    String suffix,
    String dates,
    boolean body,
    Part part,
    String role) {
  private static final Pattern COMMA = Pattern.compile(", *");
  private static final Pattern SUFFIX = Pattern.compile("(?i)(?:jr|sr)\\.?|[IVX]{2,4}");
  private static final Pattern DATES =
      Pattern.compile("(?:(?:ca\\.?|active|fl\\.?|b\\.|d\\.|approximately) ?)*\\d{3,4}.*");

  /** What somebody did. */
  public enum Part {
    /** Wrote it, painted it, composed it. */
    AUTHOR,
    /** Put it together. */
    EDITOR,
    /** Translated it. */
    TRANSLATOR,
    /** Something else. */
    OTHER
  }

  /** The name of a body. */
  static Name body(String heading, Part part, String role) {
    return new Name(PlainText.line(heading), "", "", "", true, part, role);
  }

  /** The name of a person, from a heading: {@code Family, Given, Suffix, dates}. */
  static Name person(String heading, Part part, String role) {
    String[] pieces = COMMA.split(PlainText.line(heading));
    String suffix = "";
    String dates = "";
    StringBuilder given = new StringBuilder();
    for (int i = 1; i < pieces.length; i++) {
      if (isDates(pieces[i])) {
        dates = pieces[i];
      } else if (i > 1 && SUFFIX.matcher(pieces[i]).matches()) {
        suffix = pieces[i];
      } else {
        given.append(given.isEmpty() ? "" : ", ").append(pieces[i]);
      }
    }
    String family = pieces.length == 0 ? "" : pieces[0];
    return new Name(family, given.toString(), suffix, dates, false, part, role);
  }

  /** Most names have no digit in them. */
  private static boolean isDates(String piece) {
    return piece.chars().anyMatch(Character::isDigit) && DATES.matcher(piece).matches();
  }

  /** {@code Family, Given, Suffix}: as lists sort it. */
  public String inverted() {
    return String.join(", ", present(family, given, suffix));
  }

  /** {@code Given Family Suffix}: as it is said. */
  public String direct() {
    boolean plain = suffix.isEmpty() && !given.isEmpty() && !family.isEmpty();
    return plain ? given + " " + family : String.join(" ", present(given, family, suffix));
  }

  /** {@code Family GI}: initials without stops, as MEDLINE has it. */
  String initialled() {
    StringBuilder initials = new StringBuilder();
    for (String word : given.split("[\\s.-]+")) {
      if (!word.isEmpty() && Character.isUpperCase(word.codePointAt(0))) {
        initials.appendCodePoint(word.codePointAt(0));
      }
    }
    String shortSuffix = suffix.replace(".", "");
    return String.join(" ", present(family, initials.toString(), shortSuffix));
  }

  private static List<String> present(String... parts) {
    return Stream.of(parts).filter(part -> !part.isEmpty()).toList();
  }
}
