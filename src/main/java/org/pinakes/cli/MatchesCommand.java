package org.pinakes.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pinakes.enrich.match.EvidencePoints;
import org.pinakes.index.IndexDocument;
import org.pinakes.index.RecordDocuments;
import org.pinakes.ingest.Cataloguer;
import org.pinakes.ingest.MatchReport;
import org.pinakes.ingest.MatchSurvey;
import org.pinakes.problem.BadRequestException;
import org.pinakes.problem.BadSettingsException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows what was matched with what and why, or what would be. */
@Command(
    name = "matches",
    description = {
      "Shows with what a record was matched and why; with --report, what matching would find",
      "in the whole store at each threshold, without changing anything."
    },
    mixinStandardHelpOptions = true)
final class MatchesCommand implements Callable<Integer> {
  private final Console console;
  private final EvidencePoints points = EvidencePoints.standard();

  @Mixin private final DataOptions data = new DataOptions();

  @Option(names = "--report", description = "Reports on the whole store, threshold by threshold.")
  private boolean report;

  @Parameters(
      paramLabel = "ID",
      arity = "0..1",
      description = "Public identifier of a record, merged or not.")
  private @Nullable String id;

  MatchesCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws Exception {
    String asked = id;
    if (asked == null && !report) {
      throw new BadSettingsException("Name a record, or ask for the whole store with --report.");
    }
    try (Catalogue catalogue = Catalogue.existing(data.settings(console))) {
      if (asked != null) {
        group(catalogue, asked);
      }
      if (report) {
        report(catalogue);
      }
    }
    return 0;
  }

  private void group(Catalogue catalogue, String asked) {
    IndexDocument document =
        catalogue
            .index()
            .fetch(asked)
            .orElseThrow(() -> new BadRequestException("There is no record «" + asked + "»."));
    Optional<IndexDocument> merged =
        document.has("dedup_id_str_mv")
            ? catalogue.index().fetch(document.first("dedup_id_str_mv"))
            : Optional.of(document).filter(one -> one.has("local_ids_str_mv"));
    merged.ifPresentOrElse(
        found -> members(catalogue, found), () -> console.out().println(asked + " stands alone."));
    for (String related : merged.orElse(document).all("related_record_str_mv")) {
      String[] parts = related.split(" \\| ", 2);
      console.out().println(parts[0].replace('-', ' ') + " " + parts[parts.length - 1]);
    }
  }

  private void members(Catalogue catalogue, IndexDocument merged) {
    console.out().println(merged.id() + ": " + merged.first("title"));
    Table table = new Table("member", "source", "title");
    for (IndexDocument member : catalogue.index().fetch(merged.all("local_ids_str_mv"))) {
      table.row(member.id(), member.first("source_str"), member.first("title"));
    }
    console.out().print(table);
    for (String reason : merged.all("match_reason_str_mv")) {
      String[] parts = reason.split(" \\| ", 4);
      console.out().println(parts[0] + " and " + parts[1] + ": " + parts[2] + " points");
      console.out().println("  " + points.inWords(parts[3]));
    }
  }

  private void report(Catalogue catalogue) throws IOException {
    Path work = Files.createTempDirectory(catalogue.settings().data(), "matches");
    try {
      Cataloguer cataloguer = new Cataloguer(Catalogue.crosswalks(), RecordDocuments::of, true);
      MatchSurvey survey =
          new MatchSurvey(
              catalogue.store(), cataloguer, catalogue.profiles()::of, catalogue.matchRules());
      print(survey.run(work, reached -> {}), catalogue.settings().matchingThreshold());
    } finally {
      delete(work);
    }
  }

  private void print(MatchReport found, int threshold) {
    console.out().println(Words.number(found.records()) + " records looked at");
    Table table = new Table("threshold", "pairs", "groups", "records in them");
    for (MatchReport.Level level : found.levels()) {
      table.row(
          level.threshold() + (level.threshold() == threshold ? " (in force)" : ""),
          Words.number(level.pairs()),
          Words.number(level.groups()),
          Words.number(level.members()));
    }
    console.out().print(table);
    console.out().println("related, not the same: " + Words.number(found.related()) + " pairs");
    console
        .out()
        .println("keys passed over, for too many share them: " + Words.number(found.heavyKeys()));
    if (!found.examples().isEmpty()) {
      console.out().println("\nNear the threshold:");
    }
    found.examples().forEach(this::print);
  }

  private void print(MatchReport.Example example) {
    List.of(
            example.score() + " points: " + points.inWords(example.reasons()),
            "  " + example.one() + ": " + example.oneTitle(),
            "  " + example.other() + ": " + example.otherTitle())
        .forEach(console.out()::println);
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }
}
