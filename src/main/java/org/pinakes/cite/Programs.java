package org.pinakes.cite;

import java.util.List;
import org.pinakes.csv.CsvTable;

/** Programs that readers keep references in: {@code programs.csv}. */
public final class Programs {
  private static final List<Program> ALL =
      CsvTable.read(Programs.class, "programs.csv").named().stream()
          .map(row ->
              new Program(
                  row.getOrDefault("program", ""),
                  List.of(row.getOrDefault("formats", "").split(" "))))
          .toList();

  private Programs() {}

  /**
   * A program.
   *
   * @param name its name, the same in all languages
   * @param formats codes of the formats it reads with the least loss, best first
   */
  public record Program(String name, List<String> formats) {
    /** Copies the list. */
    public Program {
      formats = List.copyOf(formats);
    }
  }

  /** All of them, in the order of the file. */
  public static List<Program> all() {
    return ALL;
  }
}
