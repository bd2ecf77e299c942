package org.pinakes.cli;

import java.util.Map;
import org.pinakes.ingest.IngestReport;
import org.pinakes.ingest.ProfileStamps;
import org.pinakes.store.RunReport;

/** The table at the end of a load. */
final class LoadReport {
  private LoadReport() {}

  static String text(IngestReport report, Settings settings, ProfileStamps.State profile) {
    RunReport run = report.run();
    Table table = new Table("source", run.source());
    table.row("read", Words.number(run.read()));
    String changed = "  (" + Words.number(run.changed()) + " new or changed)";
    table.row("accepted", Words.number(run.accepted()) + changed);
    table.row("rejected", Words.number(run.rejected()));
    run.rejectedByRule().entrySet().stream()
        .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
        .forEach(rule -> table.row("  " + rule.getKey(), Words.number(rule.getValue())));
    table.row("deleted", Words.number(run.deleted()));
    table.row("time", Words.time(report.elapsed()));
    table.row("records a second", Words.number(Words.rate(run.read(), report.elapsed())));
    return table + remarks(report, settings) + remark(run.source(), profile);
  }

  /** What is to be said of a source whose profile is not the one its records were mapped with. */
  static String remark(String source, ProfileStamps.State profile) {
    return profile == ProfileStamps.State.CHANGED
        ? "The profile of %s has changed since its first records were indexed; pinakes reindex --source %s maps them again.\n"
            .formatted(source, source)
        : "";
  }

  private static String remarks(IngestReport report, Settings settings) {
    StringBuilder remarks = new StringBuilder();
    if (!report.indexed()) {
      remarks.append("The running server takes the changes into the index.\n");
    }
    if (report.leftOut() > 0) {
      remarks
          .append(Words.number(report.leftOut()))
          .append(" records are kept but could not be indexed; the log above says why.\n");
    }
    if (report.run().rejected() > 0) {
      remarks
          .append("What was rejected and why: pinakes status --data ")
          .append(settings.data())
          .append(" --rejections ")
          .append(report.run().source())
          .append('\n');
    }
    return remarks.toString();
  }
}
