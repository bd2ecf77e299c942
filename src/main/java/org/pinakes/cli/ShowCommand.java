package org.pinakes.cli;

import java.util.concurrent.Callable;
import org.pinakes.index.IndexDocument;
import org.pinakes.mapping.Crosswalk;
import org.pinakes.mapping.Mapped;
import org.pinakes.problem.BadRecordException;
import org.pinakes.problem.BadRequestException;
import org.pinakes.store.StoredRecord;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows one record as the index, the mapping or its source has it. */
@Command(name = "show", description = "Shows one record.", mixinStandardHelpOptions = true)
final class ShowCommand implements Callable<Integer> {
  private final Console console;

  @Mixin private final DataOptions data = new DataOptions();

  @Option(
      names = "--as",
      paramLabel = "document|record|source",
      defaultValue = "document",
      description = {
        "document: the index document as JSON, every stored field (default);",
        "record: the normalised record as JSON;",
        "source: the native record, byte for byte as received."
      })
  private View view = View.document;

  @Parameters(paramLabel = "ID", description = "Public identifier of the record.")
  private String id = "";

  /** What can be shown; named as it is typed. */
  enum View {
    document,
    record,
    source
  }

  ShowCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    try (Catalogue catalogue = Catalogue.existing(data.settings(console))) {
      switch (view) {
        case document -> console.out().println(Json.of(document(catalogue).sorted()));
        case record -> console.out().println(Json.of(record(catalogue)));
        case source -> {
          byte[] bytes = stored(catalogue).payload().bytes();
          console.out().write(bytes, 0, bytes.length);
          console.out().flush();
        }
      }
    }
    return 0;
  }

  private IndexDocument document(Catalogue catalogue) {
    return catalogue.index().fetch(id).orElseThrow(() -> missing(catalogue));
  }

  private Object record(Catalogue catalogue) {
    StoredRecord stored = stored(catalogue);
    Crosswalk crosswalk = Catalogue.crosswalks().get(stored.format());
    if (crosswalk == null) {
      throw new BadRecordException("unknown-format", "No mapping for " + stored.format().code());
    }
    Mapped mapped = crosswalk.map(stored.payload(), catalogue.profiles().of(stored.source()));
    return switch (mapped) {
      case Mapped.Kept kept -> kept.record();
      case Mapped.Deleted deleted -> deleted;
    };
  }

  private StoredRecord stored(Catalogue catalogue) {
    StoredRecord stored = catalogue.store().find(id).orElseThrow(() -> missing(catalogue));
    if (stored.deleted() && stored.payload().bytes().length == 0) {
      throw new BadRequestException(
          "The record «" + id + "» was deleted by its source, which never sent its content.");
    }
    return stored;
  }

  private BadRequestException missing(Catalogue catalogue) {
    boolean deleted = catalogue.store().find(id).filter(StoredRecord::deleted).isPresent();
    return new BadRequestException(
        deleted
            ? "The record «" + id + "» was deleted by its source. Its last state: --as source."
            : "There is no record «" + id + "» in " + catalogue.settings().data() + ".");
  }
}
