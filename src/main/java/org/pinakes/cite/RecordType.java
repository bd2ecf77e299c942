package org.pinakes.cite;

import static java.util.stream.Collectors.toMap;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.pinakes.csv.CsvTable;

/**
 * What a record is called in each format: a line of {@code types.csv}.
 *
 * @param names the line's values by heading
 */
public record RecordType(Map<String, String> names) {
  private static final List<RecordType> ALL =
      CsvTable.read(RecordType.class, "types.csv").named().stream().map(RecordType::new).toList();

  private static final Map<String, RecordType> BY_FORMAT =
      ALL.stream().collect(toMap(type -> type.name("format"), type -> type, (one, later) -> one));

  private static final RecordType ANY = Objects.requireNonNull(BY_FORMAT.get("*"));

  /** Copies the map. */
  public RecordType {
    names = Map.copyOf(names);
  }

  /** The type of a record by its formats. */
  static RecordType of(List<String> formats) {
    if (formats.size() == 1) {
      return Objects.requireNonNullElse(BY_FORMAT.get(formats.getFirst()), ANY);
    }
    return ALL.stream()
        .filter(type -> type.is("*") || formats.contains(type.name("format")))
        .findFirst()
        .orElseThrow();
  }

  /** All of them, in the order of the file. */
  static List<RecordType> all() {
    return ALL;
  }

  /** What it is called in one column. */
  String name(String column) {
    return names.getOrDefault(column, "");
  }

  private boolean is(String format) {
    return name("format").equals(format);
  }

  /** Whether it appeared in a journal. */
  boolean isArticle() {
    return name("coins").equals("article");
  }

  /** Whether it is a journal, a newspaper or a series itself. */
  boolean isSerial() {
    return name("coins").equals("journal");
  }

  /** Whether it is a whole book. */
  boolean isBook() {
    return name("schema").equals("Book");
  }

  /** Whether it is part of a book. */
  boolean isPartOfBook() {
    return name("marc").equals("aa");
  }
}
