package org.pinakes.ingest;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pinakes.index.FieldCount;
import org.pinakes.index.ValueCount;
import org.pinakes.store.RunReport;

/**
 * How good the records of a source are.
 *
 * @param source name of the source
 * @param records records that are not deleted
 * @param mapped how many of them the profile makes a document of
 * @param fields what their documents have, field by field, in alphabetical order
 * @param checks what is missing or odd in documents, most records first
 * @param warnings warnings that came with records, by rule, most records first
 * @param unmapped records that can no longer be mapped, by rule
 * @param lastRun the source's last run, or null when it never ran
 * @param rejections what the last run rejected, by rule, most first
 */
public record SourceReport(
    String source,
    long records,
    long mapped,
    List<FieldCount> fields,
    List<Check> checks,
    List<Check> warnings,
    List<Check> unmapped,
    @Nullable RunReport lastRun,
    List<Check> rejections) {

  /** Copies the lists. */
  public SourceReport {
    fields = List.copyOf(fields);
    checks = List.copyOf(checks);
    warnings = List.copyOf(warnings);
    unmapped = List.copyOf(unmapped);
    rejections = List.copyOf(rejections);
  }

  /**
   * Records that are alike in something.
   *
   * @param rule stable code of what it is
   * @param records how many
   * @param values the commonest values that are odd, where there are any
   * @param examples a few of them: identifier or place, and what is said of it
   */
  public record Check(String rule, long records, List<ValueCount> values, List<String> examples) {

    /** Copies the lists. */
    public Check {
      values = List.copyOf(values);
      examples = List.copyOf(examples);
    }
  }
}
