package org.pinakes.record;

import java.util.List;

/**
 * What the work is about, or what it is (genre).
 *
 * @param kind which sort of heading
 * @param scheme vocabulary in lower case ({@code lcsh}, {@code mesh}, {@code fast}), or empty
 * @param parts the heading and its subdivisions or qualifiers, in order; never empty
 * @param identifier identifier of the heading in its scheme ({@code D040261}), or empty
 * @param major true where the source marks it as a main point of the work
 */
public record Subject(
    Kind kind, String scheme, List<String> parts, String identifier, boolean major) {

  /** Which sort of heading it is. */
  public enum Kind {
    /** A topic. */
    TOPIC,
    /** A person, family, body or meeting as a subject. */
    NAME,
    /** A work as a subject. */
    TITLE,
    /** A place. */
    GEOGRAPHIC,
    /** A time. */
    ERA,
    /** What the work is: genre, form, publication type. */
    GENRE,
    /** An author's free keyword. */
    KEYWORD,
    /** A chemical or drug. */
    CHEMICAL,
    /** The journal section it appeared under: shown as a topic, and weaker than one. */
    SECTION
  }

  /** Copies the list. */
  public Subject {
    parts = List.copyOf(parts);
    if (parts.isEmpty()) {
      throw new IllegalArgumentException("a subject has at least one part");
    }
  }

  /** A heading in one piece of no known scheme. */
  public static Subject of(Kind kind, String heading) {
    return new Subject(kind, "", List.of(heading), "", false);
  }

  /** Heading and subdivisions as shown: {@code Whales -- Fiction}. */
  public String heading() {
    return parts.size() == 1 ? parts.getFirst() : String.join(" -- ", parts);
  }
}
