package org.pinakes.cli;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.pinakes.index.FieldCount;
import org.pinakes.index.ValueCount;
import org.pinakes.ingest.SourceReport;
import org.pinakes.ingest.SourceReport.Check;

/** A report on a source as a person reads it. */
final class ReportText {
  private ReportText() {}

  static String of(SourceReport report) {
    StringBuilder text = new StringBuilder();
    text.append(
        "%s: %s records, %s of them can be mapped%n"
            .formatted(
                report.source(), Words.number(report.records()), Words.number(report.mapped())));
    text.append("\nFields\n");
    report.fields().forEach(field -> text.append(of(field, report.mapped())));
    if (report.fields().stream().anyMatch(field -> field.tooLowBy() > 0)) {
      text.append(
          "≥ the field has more different values than can be counted: each may be there more often"
              + " than told, and rare ones are not told.\n");
    }
    add(text, "Missing or odd", report.checks(), report.mapped());
    add(text, "Warnings on records", report.warnings(), report.mapped());
    add(text, "Records that can no longer be mapped", report.unmapped(), report.records());
    if (report.lastRun() != null) {
      String run = "Rejected by the last run, of " + Words.number(report.lastRun().read());
      add(text, run + " read", report.rejections(), report.lastRun().read());
    }
    return Panels.harmless(text.toString());
  }

  private static String of(FieldCount field, long records) {
    StringBuilder text = new StringBuilder();
    text.append(
        "  %-26s %12s %7s%s%n"
            .formatted(
                field.field(),
                Words.number(field.records()),
                percent(field.records(), records),
                different(field)));
    boolean exact = field.tooLowBy() == 0;
    values(text, exact ? "commonest" : "commonest ≥", field.commonest());
    if (field.different() > field.commonest().size()) {
      values(text, "rarest", field.rarest());
    }
    return text.toString();
  }

  private static String different(FieldCount field) {
    if (field.different() == 0) {
      return "";
    }
    return field.tooLowBy() == 0
        ? "  "
            + Words.number(field.different())
            + (field.different() == 1 ? " value" : " different values")
        : "  more different values than can be counted"
            + (field.commonest().isEmpty() ? ", and none stands out" : "");
  }

  private static void values(StringBuilder text, String label, List<ValueCount> values) {
    if (!values.isEmpty()) {
      text.append("      %s: %s%n".formatted(label, joined(values)));
    }
  }

  private static String joined(List<ValueCount> values) {
    return values.stream()
        .map(value -> "«" + value.value() + "» " + Words.number(value.count()))
        .collect(Collectors.joining(", "));
  }

  private static void add(StringBuilder text, String heading, List<Check> checks, long of) {
    text.append('\n').append(heading).append('\n');
    if (checks.isEmpty()) {
      text.append("  none\n");
    }
    for (Check check : checks) {
      text.append(
          "  %-26s %12s %7s%n"
              .formatted(
                  check.rule(), Words.number(check.records()), percent(check.records(), of)));
      values(text, "values", check.values());
      check.examples().forEach(example -> text.append("      ").append(example).append('\n'));
    }
  }

  private static String percent(long part, long whole) {
    return whole == 0 ? "" : String.format(Locale.ROOT, "%.1f %%", 100.0 * part / whole);
  }
}
