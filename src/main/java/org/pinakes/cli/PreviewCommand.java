package org.pinakes.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.pinakes.index.IndexSchema;
import org.pinakes.ingest.Previews;
import org.pinakes.ingest.ProfileComparison;
import org.pinakes.ingest.ProfileDiff;
import org.pinakes.mapping.SourceProfile;
import org.pinakes.problem.BadRecordException;
import org.pinakes.problem.BadRequestException;
import org.pinakes.store.StoredRecord;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows what a profile makes of records, before anything is changed. */
@Command(
    name = "preview",
    description = {
      "Shows what a source's profile, as it is now, makes of its records: the native record, the",
      "record, the index document, and what each rule did. Writes nothing."
    },
    mixinStandardHelpOptions = true)
final class PreviewCommand implements Callable<Integer> {
  private static final int MOST = 1_000;

  private final Console console;

  @Mixin private final DataOptions data = new DataOptions();

  @Option(names = "--source", paramLabel = "NAME", required = true, description = "The source.")
  private String source = "";

  @Option(
      names = "--limit",
      paramLabel = "N",
      defaultValue = "3",
      description = "Shows so many records when none is named; default ${DEFAULT-VALUE}.")
  private int limit;

  @Option(
      names = "--diff",
      description = "Compares all records with what the index holds of them now.")
  private boolean diff;

  @Parameters(paramLabel = "ID", arity = "0..*", description = "Public identifiers of records.")
  private List<String> ids = List.of();

  PreviewCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    if (limit < 1 || limit > MOST) {
      throw new BadRequestException("--limit must be a whole number from 1 to " + MOST);
    }
    if (diff && !ids.isEmpty()) {
      throw new BadRequestException("--diff compares all records; name no identifiers with it");
    }
    try (Catalogue catalogue = Catalogue.existing(data.settings(console))) {
      catalogue.requireSource(source);
      SourceProfile profile = catalogue.profiles().of(source);
      if (diff) {
        compare(catalogue, profile);
      } else {
        show(catalogue, profile);
      }
    }
    return 0;
  }

  private void compare(Catalogue catalogue, SourceProfile profile) {
    Steps steps = new Steps(console, catalogue.store().sequence(), "compared");
    ProfileDiff found =
        new ProfileComparison(
                catalogue.store(),
                catalogue.index(),
                catalogue.cataloguer(),
                IndexSchema.catalogue())
            .compare(profile, steps::reached);
    console.out().print(PreviewText.of(found, source));
  }

  private void show(Catalogue catalogue, SourceProfile profile) {
    Previews previews = new Previews(catalogue.store(), catalogue.cataloguer());
    List<StoredRecord> records =
        ids.isEmpty()
            ? previews.first(source, limit)
            : ids.stream().map(id -> previews.one(source, id)).toList();
    for (StoredRecord record : records) {
      try {
        console.out().println(PreviewText.of(previews.of(record, profile), console.width()));
      } catch (BadRecordException bad) {
        console
            .out()
            .println(record.id() + " cannot be mapped: " + bad.rule() + ", " + bad.getMessage());
      }
    }
  }
}
