package org.pinakes.mapping.pubmed;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.pinakes.format.xml.XmlElement;
import org.pinakes.mapping.CodeTable;
import org.pinakes.record.Subject;

/** PubMed's publication types: what they say of a record's format, and which are genres. */
final class PublicationTypes {
  private final CodeTable list = CodeTable.read("publication-types.csv", "type");

  /** Formats of a record of these types, in order; {@code usual} when they say nothing. */
  Set<String> formats(List<XmlElement> types, String usual) {
    Set<String> formats = new LinkedHashSet<>();
    for (XmlElement type : types) {
      String known = list.find(type.text()).map(row -> row.getOrDefault("formats", "")).orElse("");
      for (String format : known.split(";", -1)) {
        if (!format.isEmpty()) {
          formats.add(format);
        }
      }
    }
    return formats.isEmpty() ? Set.of(usual) : formats;
  }

  /** The types that say what a record is; support by grants and the like are none. */
  List<Subject> genres(List<XmlElement> types) {
    return types.stream().flatMap(type -> genre(type).stream()).distinct().toList();
  }

  private Optional<Subject> genre(XmlElement type) {
    Optional<Map<String, String>> row = list.find(type.text());
    boolean genre = row.map(known -> known.getOrDefault("genre", "").equals("yes")).orElse(true);
    if (!genre || type.text().isEmpty()) {
      return Optional.empty();
    }
    String name = row.map(known -> known.getOrDefault("type", "")).orElse(type.text());
    return Optional.of(
        new Subject(Subject.Kind.GENRE, "mesh", List.of(name), type.attribute("UI"), false));
  }
}
