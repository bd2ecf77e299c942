package org.pinakes.web;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pinakes.index.FieldCount;
import org.pinakes.index.ValueCount;

/** Reports on the records of sources, made while nobody waits. Thread-safe. */
public interface ReportDesk {

  /** How the report on a source stands. */
  Standing of(String source);

  /** Begins a report on a source, unless one is being made. */
  void begin(String source);

  /**
   * How a report stands.
   *
   * @param underWay whether one is being made
   * @param done percent of the store that it has gone through
   * @param report the last one that was made, or null
   * @param failure why the last one could not be made, or empty
   */
  record Standing(boolean underWay, int done, @Nullable Report report, String failure) {}

  /**
   * A report.
   *
   * @param made when
   * @param records records of the source that are not deleted
   * @param mapped how many of them can be mapped
   * @param fields what their documents have
   * @param checks what is missing or odd, warnings, and what can no longer be mapped
   */
  record Report(
      Instant made, long records, long mapped, List<FieldCount> fields, List<Check> checks) {

    /** Copies the lists. */
    public Report {
      fields = List.copyOf(fields);
      checks = List.copyOf(checks);
    }
  }

  /** Why records stand together; the messages have each as {@code desk.NAME}. */
  enum Kind {
    /** Something is missing or odd in their documents. */
    ODD,
    /** They came with a warning. */
    WARNED,
    /** They can no longer be mapped. */
    UNMAPPED
  }

  /**
   * Records that are alike in something.
   *
   * @param kind what sort of thing
   * @param rule stable code of it
   * @param records how many
   * @param values commonest odd values
   * @param examples some of them, in words
   */
  record Check(
      Kind kind, String rule, long records, List<ValueCount> values, List<String> examples) {

    /** Copies the lists. */
    public Check {
      values = List.copyOf(values);
      examples = List.copyOf(examples);
    }
  }
}
