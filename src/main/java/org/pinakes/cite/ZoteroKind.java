package org.pinakes.cite;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.pinakes.csv.CsvTable;

/**
 * A kind of items that Zotero knows: a line of {@code zotero.csv}.
 *
 * @param type what Zotero calls it
 * @param element what it is in RDF
 * @param host what it is part of in RDF; empty when Zotero keeps no such title
 * @param author what those are called who made it
 * @param others what others are called whom Zotero has a place for
 * @param hasDoi whether it has a field for a DOI
 */
record ZoteroKind(
    String type, String element, String host, String author, List<String> others, boolean hasDoi) {
  private static final String HELPED = "contributor";
  private static final Map<String, ZoteroKind> ALL =
      CsvTable.read(ZoteroKind.class, "zotero.csv").named().stream()
          .map(ZoteroKind::of)
          .collect(Collectors.toUnmodifiableMap(ZoteroKind::type, Function.identity()));

  ZoteroKind {
    others = List.copyOf(others);
  }

  private static ZoteroKind of(Map<String, String> row) {
    return new ZoteroKind(
        row.getOrDefault("type", ""),
        row.getOrDefault("element", ""),
        row.getOrDefault("host", ""),
        row.getOrDefault("author", ""),
        List.of(row.getOrDefault("others", "").split(" ")),
        row.getOrDefault("doi", "").equals("yes"));
  }

  /** The kind of a record. */
  static ZoteroKind of(RecordType type) {
    ZoteroKind kind = ALL.get(type.name("zotero"));
    if (kind == null) {
      throw new IllegalStateException("zotero.csv has no line for " + type.name("zotero"));
    }
    return kind;
  }

  /** What somebody is called there; who has no place of their own has contributed. */
  String creator(Name name) {
    String variable = Roles.variable(name.role());
    if (others.contains(variable)) {
      return variable;
    }
    if (name.part() == Name.Part.AUTHOR || variable.equals(author)) {
      return author;
    }
    return HELPED;
  }
}
