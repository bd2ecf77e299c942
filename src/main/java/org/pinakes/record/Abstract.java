package org.pinakes.record;

import java.util.List;
import java.util.stream.Collectors;

/**
 * An abstract or summary.
 *
 * @param sections its parts in order; one without a label when it is unstructured
 * @param language BCP 47 code where the source says so, or empty
 * @param kind the source's own word for a special abstract ({@code plain-language-summary}, {@code
 *     graphical}), or empty for the ordinary one
 */
public record Abstract(List<Section> sections, String language, String kind) {

  /** Copies the list. */
  public Abstract {
    sections = List.copyOf(sections);
  }

  /** An ordinary abstract without structure. */
  public static Abstract of(String text) {
    return new Abstract(List.of(new Section("", text)), "", "");
  }

  /** All of it as plain text: {@code LABEL: text LABEL: text}. */
  public String text() {
    return sections.stream().map(Section::plain).collect(Collectors.joining(" "));
  }

  /**
   * One part of a structured abstract.
   *
   * @param label heading as written ({@code METHODS}), or empty
   * @param text plain text
   */
  public record Section(String label, String text) {

    String plain() {
      if (label.isEmpty()) {
        return text;
      }
      return label.endsWith(":") ? label + " " + text : label + ": " + text;
    }
  }
}
