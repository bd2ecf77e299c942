package org.pinakes.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An abstract.
 *
 * @param heading what it is called
 * @param language code for {@code lang}, null when it is not known
 * @param beginning the first words of a long one that has no sections; else empty
 * @param sections its parts; one without a label when it has no structure
 */
public record SummaryView(
    String heading, @Nullable String language, String beginning, List<Section> sections) {

  /** Copies the list. */
  public SummaryView {
    sections = List.copyOf(sections);
  }

  /** A part with its heading, which may be empty. */
  public record Section(String label, String text) {}
}
