package org.pinakes.record;

import java.util.List;

/**
 * Someone who made or helped to make the work.
 *
 * @param name as it is to be shown, in the source's own order and punctuation ({@code Greer, A.})
 * @param kind person, corporate body or meeting
 * @param main true for authors and main entries, false for added entries (editors, translators…)
 * @param roles relator terms in English as in {@code relators.csv} ({@code translator}), in order
 * @param dates years of life or activity as written ({@code 1547-1616}), or empty
 * @param affiliations institutions as written, in order
 * @param orcid bare ORCID iD ({@code 0000-0002-1825-0097}), or empty
 * @param otherScript the name in another script ({@code 880}), or empty
 */
public record Contributor(
    String name,
    Kind kind,
    boolean main,
    List<String> roles,
    String dates,
    List<String> affiliations,
    String orcid,
    String otherScript) {

  /** What sort of name it is. */
  public enum Kind {
    /** One person or family. */
    PERSON,
    /** Institution, society, study group. */
    CORPORATE,
    /** Conference or other named event. */
    MEETING
  }

  /** Copies the lists. */
  public Contributor {
    roles = List.copyOf(roles);
    affiliations = List.copyOf(affiliations);
  }

  /**
   * The name with its dates, as a catalogue heads it: who has the same name is told apart ({@code
   * Cervantes Saavedra, Miguel de, 1547-1616}).
   */
  public String heading() {
    return dates.isEmpty() ? name : name + ", " + dates;
  }

  /** A main author of whom only the name is known. */
  public static Contributor author(String name) {
    return named(name, Kind.PERSON, true, List.of());
  }

  /** A name with its kind and roles, nothing else known. */
  public static Contributor named(String name, Kind kind, boolean main, List<String> roles) {
    return new Contributor(name, kind, main, roles, "", List.of(), "", "");
  }
}
