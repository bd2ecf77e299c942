package org.pinakes.mapping.jats;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.pinakes.format.jats.JatsText;
import org.pinakes.format.xml.XmlElement;
import org.pinakes.record.Note;

/**
 * Statements a reader asks for: funding, conflicts of interest, availability of data, conference.
 */
final class JatsNotes {
  private static final Set<String> LABEL = Set.of("label");

  private final Set<Note> found = new LinkedHashSet<>();

  private JatsNotes() {}

  static List<Note> of(XmlElement meta) {
    JatsNotes notes = new JatsNotes();
    meta.allAt("funding-group", "funding-statement").forEach(text -> notes.add("funding", text));
    meta.allAt("author-notes", "fn").forEach(notes::footnote);
    meta.allAt("custom-meta-group", "custom-meta").forEach(notes::custom);
    meta.all("conference").forEach(conference -> notes.add("conference", conference));
    return List.copyOf(notes.found);
  }

  private void footnote(XmlElement fn) {
    String type = fn.attribute("fn-type").toLowerCase(Locale.ROOT);
    if (type.contains("conflict") || type.contains("coi")) {
      add("conflict-of-interest", fn);
    }
  }

  private void custom(XmlElement meta) {
    String name = JatsText.at(meta, "meta-name").toLowerCase(Locale.ROOT);
    if (name.startsWith("data availab")) {
      meta.first("meta-value").ifPresent(value -> add("data-availability", value));
    }
  }

  private void add(String kind, XmlElement element) {
    String text = JatsText.without(element, LABEL);
    if (!text.isEmpty()) {
      found.add(new Note(kind, text));
    }
  }
}
