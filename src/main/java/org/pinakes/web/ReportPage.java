package org.pinakes.web;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.pinakes.index.FieldCount;
import org.pinakes.index.ValueCount;
import org.pinakes.search.SearchState;
import org.pinakes.web.ReportDesk.Check;
import org.pinakes.web.ReportDesk.Kind;
import org.pinakes.web.ReportDesk.Report;
import org.pinakes.web.ReportDesk.Standing;

/** The administrator's page of how good a source's records are. Thread-safe. */
final class ReportPage {
  private static final int PERCENT = 100;

  private final ReportDesk desk;
  private final Framer framer;
  private final Assets assets;
  private final ZoneId zone;

  /**
   * @param zone in which times are told
   */
  ReportPage(ReportDesk desk, Framer framer, Assets assets, ZoneId zone) {
    this.desk = desk;
    this.framer = framer;
    this.assets = assets;
    this.zone = zone;
  }

  ReportView show(Visit visit, SourceDesk.Source source) {
    Standing standing = desk.of(source.name());
    Report report = standing.report();
    return new ReportView(
        framer.unlisted(
            visit,
            visit.text("desk.report_on", "label", source.label()),
            SearchState.start(),
            Paths.adminSource(source.name()) + Paths.REPORT),
        assets.live(),
        standing.underWay(),
        visit.links().adminSource(source.name()),
        source.label(),
        said(visit, standing),
        !standing.underWay() && !standing.failure().isEmpty(),
        visit.links().adminSource(source.name(), "report"),
        report == null ? List.of() : fields(visit, report),
        report == null ? List.of() : groups(visit, report));
  }

  private String said(Visit visit, Standing standing) {
    Report report = standing.report();
    if (standing.underWay()) {
      return visit.text("desk.report_under_way", "done", standing.done());
    }
    if (!standing.failure().isEmpty()) {
      return standing.failure();
    }
    return report == null
        ? visit.text("desk.report_none")
        : visit
            .messages()
            .text(
                "desk.report_made",
                Map.of(
                    "when",
                    visit.messages().moment(report.made().atZone(zone)),
                    "records",
                    report.records(),
                    "mapped",
                    report.mapped()));
  }

  private static List<ReportView.Field> fields(Visit visit, Report report) {
    return report.fields().stream().map(field -> field(visit, field, report.mapped())).toList();
  }

  private static ReportView.Field field(Visit visit, FieldCount field, long mapped) {
    boolean exact = field.tooLowBy() == 0;
    String different = field.different() == 0 ? "" : visit.messages().number(field.different());
    boolean rare = field.different() > field.commonest().size();
    return new ReportView.Field(
        field.field(),
        visit.messages().number(field.records()),
        mapped == 0
            ? ""
            : String.format(Locale.ROOT, "%.1f %%", (double) PERCENT * field.records() / mapped),
        exact ? different : "≥ " + different,
        values(visit, field.commonest()),
        rare ? values(visit, field.rarest()) : List.of());
  }

  private static List<String> values(Visit visit, List<ValueCount> values) {
    return values.stream()
        .map(value -> value.value() + " · " + visit.messages().number(value.count()))
        .toList();
  }

  private static List<ReportView.Group> groups(Visit visit, Report report) {
    List<ReportView.Group> groups = new ArrayList<>();
    groups.add(group(visit, report, Kind.ODD, visit.text("desk.odd")));
    groups.add(group(visit, report, Kind.WARNED, visit.text("desk.warned")));
    groups.add(group(visit, report, Kind.UNMAPPED, visit.text("desk.unmapped")));
    return groups.stream().filter(group -> !group.lines().isEmpty()).toList();
  }

  private static ReportView.Group group(Visit visit, Report report, Kind kind, String heading) {
    return new ReportView.Group(
        kind.name().toLowerCase(Locale.ROOT),
        heading,
        report.checks().stream()
            .filter(check -> check.kind() == kind)
            .map(check -> line(visit, check))
            .toList());
  }

  private static ReportView.Line line(Visit visit, Check check) {
    String heading =
        visit.messages().text("desk.rule", Map.of("rule", check.rule(), "count", check.records()));
    return new ReportView.Line(
        check.rule(), heading, values(visit, check.values()), check.examples());
  }
}
